import { setTexts } from './i18n.ts';
import { log } from './log.ts';
import type { Language } from './parts/settings/shared/appearance.ts';
import type { Texts } from './shared/texts.ts';
import { language } from './storage/appearance.ts';

/**
 * Puts the language that the person chose in place and keeps following the choice. `browser.i18n`
 * cannot be switched, so a whole catalogue takes its place; who chose nothing loads nothing.
 * @param read Gets a catalogue: our pages and the background read it from the package, scripts in
 *   the site's pages have to ask the background.
 * @param changed Called after the texts have changed.
 * @param first What is in force already.
 * @returns Settles once the choice is in force; never fails: without a catalogue the browser's
 *   language stays.
 */
export async function followLanguage(
  read: (choice: Language) => Promise<Texts | null>,
  changed: (choice: Language) => void,
  first: Language = 'browser',
): Promise<void> {
  let current = first;
  async function apply(next: Language) {
    if (next === current) return;
    current = next;
    try {
      const texts = next === 'browser' ? null : await read(next);
      if (next !== current) return;
      setTexts(texts);
      changed(next);
    } catch (error) {
      log.error('language', error);
    }
  }
  // For as long as the page or the worker is there.
  language.watch((next) => void apply(next));
  await apply(await language.get().catch(() => first));
}
