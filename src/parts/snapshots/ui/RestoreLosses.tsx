import { exactCount, t } from '@/src/i18n.ts';
import type { PartLosses } from '@/src/parts/snapshots/shared/losses.ts';
import css from './Comparison.module.css';
import { HINDRANCE_WORDS, PART_NAMES } from './snapshot-words.ts';

/** Before anything is brought back: of each part how much comes back, and how much cannot, and why. */
export function RestoreLosses({ losses }: { readonly losses: readonly PartLosses[] }) {
  return (
    <table class={css.losses}>
      <thead>
        <tr>
          <th scope="col">{t('snap_csv_part')}</th>
          <th scope="col" class={css.amount}>
            {t('snap_comes_back')}
          </th>
          <th scope="col">{t('snap_is_lost')}</th>
        </tr>
      </thead>
      <tbody>
        {losses.map(({ part, back, lost }) => (
          <tr key={part}>
            <th scope="row">{t(PART_NAMES[part])}</th>
            <td class={css.amount}>{exactCount(back)}</td>
            <td>
              {lost.length === 0
                ? '0'
                : lost.map(([why, count]) => (
                    <span key={why} class={css.why}>
                      {t('snap_lost_because', [exactCount(count), t(HINDRANCE_WORDS[why])])}
                    </span>
                  ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
