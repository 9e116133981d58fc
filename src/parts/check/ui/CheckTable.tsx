import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import type { CheckLine } from '@/src/parts/check/shared/check.ts';
import shows from '@/src/ui/Shows.module.css';
import css from './CheckTable.module.css';
import { type CheckModel, type CheckShow, isAmong } from './check-model.ts';

const SHOWS: Readonly<Record<CheckShow, MessageKey>> = {
  all: 'check_all',
  odd: 'check_odd',
  refused: 'check_refused',
  unreached: 'check_unreached',
  lacks: 'check_lacks',
  works: 'check_works',
  unneeded: 'check_unneeded',
};
const ORDER = Object.keys(SHOWS) as CheckShow[];

/** Every call with what came of it; those out of the ordinary can be looked at alone. */
export function CheckTable({ model }: { model: CheckModel }) {
  const { show, all } = model;
  const shown = all.value.filter((row) => row.line !== null && isAmong(row, show.value));
  return (
    <section class={css.results} aria-label={t('check_results')}>
      <div class={shows.shows}>
        {ORDER.map((one) => {
          const count = model.count(one);
          if (count === 0 && one !== 'all' && one !== show.value) return null;
          return (
            <button
              key={one}
              type="button"
              class={shows.show}
              aria-pressed={show.value === one}
              onClick={() => {
                show.value = one;
              }}
            >
              {t(SHOWS[one])} <span>{exactCount(count)}</span>
            </button>
          );
        })}
      </div>
      <table class={css.table}>
        <thead>
          <tr>
            <th>{t('check_call')}</th>
            <th>{t('check_result')}</th>
            <th>{t('check_details')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ operation, path, line }) => (
            <tr key={operation} data-operation={operation} data-verdict={line?.verdict}>
              <td class={css.path}>{path.replace(/^\//, '')}</td>
              <td>{line && <span class={css[line.verdict]}>{t(SHOWS[line.verdict])}</span>}</td>
              <td class={css.details}>{line && <Details line={line} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Details({ line: { code, paths, absent } }: { line: CheckLine }) {
  return (
    <>
      {code !== null && <span>{t('check_code', [String(code)])}</span>}
      {paths.map((path) => (
        <code key={path}>{path}</code>
      ))}
      {absent.length > 0 && <span>{t('check_absent', [absent.join(', ')])}</span>}
    </>
  );
}
