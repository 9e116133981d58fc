import { exactCount, t } from '@/src/i18n.ts';
import css from './Comparison.module.css';
import type { Comparing } from './comparison-model.ts';
import { lackText, PART_NAMES } from './snapshot-words.ts';

/** The parts with how much of each is another, and what nobody can tell. */
export function ComparisonParts({ comparing }: { comparing: Comparing }) {
  const { parts, part, comparison } = comparing;
  const chosen = part.value;
  const looked = parts.filter(({ id }) => !chosen || id === chosen);
  const notes = looked.flatMap(({ id, isComparable }) => {
    const { before, after, unsure } = comparison[id];
    const name = t(PART_NAMES[id]);
    const lack = lackText(before) ?? lackText(after);
    if (!isComparable) {
      return chosen ? [t('snap_not_comparable', [name, lack ?? ''])] : [];
    }
    const count = unsure.before + unsure.after;
    return count > 0 ? [t('snap_unsure', [name, exactCount(count), lack ?? ''])] : [];
  });
  return (
    <>
      <fieldset class={css.parts} aria-label={t('snap_which_part')}>
        {[null, ...parts].map((one) => (
          <button
            key={one?.id ?? ''}
            type="button"
            class={css.chip}
            aria-pressed={chosen === (one?.id ?? null)}
            data-comparable={one?.isComparable ?? true}
            onClick={() => {
              part.value = one?.id ?? null;
            }}
          >
            {one && !one.isComparable
              ? t('snap_part_unknown', [t(PART_NAMES[one.id])])
              : t('snap_how_count', [
                  t(one ? PART_NAMES[one.id] : 'snap_all'),
                  exactCount(one ? one.count : comparing.lines.length),
                ])}
          </button>
        ))}
      </fieldset>
      {notes.map((note) => (
        <p key={note} class={css.note}>
          {note}
        </p>
      ))}
    </>
  );
}
