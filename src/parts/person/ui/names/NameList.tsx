import { StateNotice } from '@/components/StateNotice.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import { PersonName } from '@/src/ui/PersonName.tsx';
import shows from '@/src/ui/Shows.module.css';
import css from './NamesPage.module.css';
import { type AskedName, isShown, type NamesModel, type Show } from './names-model.ts';

const ROW_PX = 40;
const SHOWS: readonly Show[] = ['all', 'found', 'none'];

const SHOW_WORDS = {
  all: 'names_show_all',
  found: 'names_show_found',
  none: 'names_show_none',
} as const;

const STATES = {
  waiting: 'names_waiting',
  found: 'names_found',
  none: 'names_nobody',
  given: 'names_given',
} as const;

const heightOf = () => ROW_PX;
const keyOf = ({ key }: AskedName) => key;

/** Who was asked for, in the order of the text. */
export function NameList({ model }: { model: NamesModel }) {
  const { show, counts } = model;
  const rows = model.people.value.filter((one) => isShown(one, show.value));
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a box of its own. */}
      <div class={shows.shows} role="group" aria-label={t('names_show')}>
        {SHOWS.map((one) => (
          <button
            key={one}
            type="button"
            class={shows.show}
            aria-pressed={show.value === one}
            onClick={() => {
              show.value = one;
            }}
          >
            {t(SHOW_WORDS[one])} <span>{exactCount(counts.value[one])}</span>
          </button>
        ))}
      </div>
      {rows.length === 0 ? (
        <StateNotice text={t('names_no_rows')} />
      ) : (
        <VirtualList
          items={rows}
          label={t('page_names')}
          heightOf={heightOf}
          keyOf={keyOf}
          render={render}
          topKey={show.value}
        />
      )}
    </>
  );
}

const render = (one: AskedName) => <Row one={one} />;

function Row({ one: { name, mid, state } }: { one: AskedName }) {
  const label = name || `UID ${mid}`;
  return (
    <div class={css.row} data-state={state}>
      {mid === null ? (
        <span class={css.name} title={name}>
          {name}
        </span>
      ) : (
        <PersonName class={css.name} person={{ mid, name: label }} />
      )}
      <span class={css.uid}>{mid ?? ''}</span>
      <span class={css.state}>{t(STATES[state])}</span>
    </div>
  );
}
