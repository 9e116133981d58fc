import { useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import field from '@/components/Field.module.css';
import Menu from '@/components/Menu.tsx';
import { SearchBox } from '@/components/SearchBox.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import { type ListOnly, type ListOrder, needsAll } from '@/src/parts/relations/shared/shown.ts';
import parts from '@/src/ui/TableParts.module.css';
import type { PeopleList } from './people-list.ts';
import css from './Relations.module.css';

const ORDERS = {
  newest: 'rel_sort_newest',
  oldest: 'rel_sort_oldest',
  name: 'rel_sort_name',
} as const satisfies Record<ListOrder, string>;

/** Of ids alone nobody knows which came first. */
const UNDATED = { newest: 'rel_sort_given', name: ORDERS.name } as const;

const ONLY = {
  all: 'rel_only_all',
  none: 'rel_only_none',
  mutual: 'rel_only_mutual',
} as const satisfies Record<ListOnly, string>;

interface Props {
  readonly list: PeopleList;
  readonly onSave: (form: 'csv' | 'json') => void;
}

/** Search, order and file of a list; each of them is about all of it. */
export function ListTools({ list, onSave }: Props) {
  const [file, setFile] = useState<HTMLElement | null>(null);
  const { text, order, only } = list.asked.value;
  const { id } = list.spec;
  const isMixed = id === 'fans' || id.startsWith('their');
  return (
    <div class={`${parts.tools} ${css.tools}`}>
      <div class={`${parts.search} ${css.search}`}>
        <SearchBox value={text} label={t('rel_search')} onType={list.type} />
      </div>
      {isMixed && (
        <select
          class={field.select}
          aria-label={t('rel_only')}
          value={only}
          onChange={({ currentTarget: { value } }) => list.narrow(value as ListOnly)}
        >
          {Object.entries(ONLY).map(([value, name]) => (
            <option key={value} value={value}>
              {t(name)}
            </option>
          ))}
        </select>
      )}
      <select
        class={field.select}
        aria-label={t('toview_sort')}
        value={order}
        onChange={({ currentTarget: { value } }) => list.sort(value as ListOrder)}
      >
        {Object.entries(id === 'special' ? UNDATED : ORDERS).map(([value, name]) => (
          <option key={value} value={value}>
            {t(name)}
          </option>
        ))}
      </select>
      <Button disabled={list.readingAll.value} onClick={() => void list.pickAll()}>
        {t('select_all')}
      </Button>
      <Button aria-haspopup="menu" onClick={({ currentTarget }) => setFile(currentTarget)}>
        {t('rel_export')}
      </Button>
      {needsAll({ text, order: 'newest', only }) && (
        <span class={parts.found} role="status">
          {t('bench_found', [exactCount(list.shown.value.length)])}
        </span>
      )}
      {file && (
        <Menu
          anchor={file}
          label={t('rel_export')}
          items={[
            { label: t('bench_save_csv'), onChoose: () => onSave('csv') },
            { label: t('bench_save_json'), onChoose: () => onSave('json') },
          ]}
          onClose={() => setFile(null)}
        />
      )}
    </div>
  );
}
