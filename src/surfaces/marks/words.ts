import { t } from '@/src/i18n.ts';
import type { SeenVideo } from '@/src/parts/history/shared/seen.ts';

/** Of a video that was seen in part: what its mark says is named by its percent, below these. */
const ONCE = 0;
const TIMES = 100;
/** All percents, and as many times as come often. */
const OFTEN = 110;

const nameOf = ({ times, percent }: SeenVideo) => {
  if (times > 1) return TIMES + times;
  return times === 1 || percent === null ? ONCE : percent;
};

function textOf(name: number): string {
  if (name > TIMES) return t('mark_times', [name - TIMES]);
  return name === ONCE ? t('mark_seen') : t('mark_part', [name]);
}

/** What marks say, in the language of now: there are few texts, and each is put together once. */
export function createMarkWords() {
  const texts: string[] = [];

  const at = (name: number) => {
    texts[name] ??= textOf(name);
    return texts[name];
  };

  return {
    of: (seen: SeenVideo) => at(nameOf(seen)),
    /** Those that most marks say. */
    often: () => Array.from({ length: OFTEN }, (_, name) => at(name)),
  };
}
