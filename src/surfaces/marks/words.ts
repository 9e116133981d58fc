import { type MessageKey, t } from '@/src/i18n.ts';
import type { SeenVideo } from '@/src/parts/history/shared/seen.ts';

/** In no text of anybody's, and kept by browsers, which cut a value at a control character. */
const HOLE = '\uE000';

/** What marks say. A browser takes its time for each text: it is asked once for each of three. */
export function createMarkWords() {
  const texts = new Map<MessageKey, string>();
  function textOf(key: MessageKey, figure: number): string {
    const known = texts.get(key) ?? t(key, [HOLE]);
    texts.set(key, known);
    return known.replace(HOLE, String(figure));
  }
  return {
    of({ times, percent }: SeenVideo): string {
      if (times > 1) return textOf('mark_times', times);
      return times === 1 || percent === null
        ? textOf('mark_seen', times)
        : textOf('mark_part', percent);
    },
    /** Another language was chosen. */
    forget: () => texts.clear(),
  };
}
