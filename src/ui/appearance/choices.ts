import { signal } from '@preact/signals';
import type { Language, ThemeChoice } from '@/src/parts/settings/shared/appearance.ts';
import { language, themeChoice } from '@/src/storage/appearance.ts';
import { keptLanguage, keptThemeChoice } from './kept.ts';

/** What a setting does with a choice: shows it at once, and says when it could not be stored. */
function createChoice<T>(
  first: T,
  stored: {
    get(): Promise<T>;
    set(value: T): Promise<void>;
    watch(told: (now: T) => void): () => void;
  },
) {
  const chosen = signal(first);
  const unsaved = signal(false);
  const show = (now: T) => {
    chosen.value = now;
  };
  stored.get().then(show, () => undefined);
  return {
    chosen,
    unsaved,
    dispose: stored.watch(show),
    async choose(next: T) {
      const before = chosen.peek();
      show(next);
      unsaved.value = false;
      await stored.set(next).catch(() => {
        show(before);
        unsaved.value = true;
      });
    },
  };
}

/** The two choices of 外观. Every surface follows what is stored. */
export function createAppearance() {
  return {
    language: createChoice<Language>(keptLanguage(), language),
    theme: createChoice<ThemeChoice>(keptThemeChoice(), themeChoice),
  };
}
