import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import { LENGTHS, type Length, leftByLength } from '@/src/parts/toview/shared/lengths.ts';
import { spanText } from '@/src/ui/span-text.ts';
import css from './ToviewLengths.module.css';
import type { ToviewModel } from './toview-model.ts';

const NAMES: Readonly<Record<Length, MessageKey>> = {
  short: 'toview_length_short',
  middle: 'toview_length_middle',
  long: 'toview_length_long',
};

/** The time that is left, by how long the videos are; each part shows only its own. */
export function ToviewLengths({ model }: { model: ToviewModel }) {
  const left = leftByLength(model.matching.value);
  const current = model.length.value;
  const choose = (length: Length) => {
    model.length.value = current === length ? null : length;
  };
  return (
    <fieldset class={css.bar} aria-label={t('toview_lengths')}>
      {LENGTHS.map((length) => {
        const { count, seconds } = left[length];
        return (
          <button
            key={length}
            type="button"
            class={css.part}
            data-length={length}
            style={{ flexGrow: seconds }}
            aria-pressed={current === length}
            disabled={count === 0}
            title={t('toview_length_hint')}
            onClick={() => choose(length)}
          >
            <span class={css.name}>{t(NAMES[length])}</span>
            <span class={css.figures}>
              {count > 0 && t('toview_length_left', [exactCount(count), spanText(seconds)])}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
