import hidden from '@/components/Hidden.module.css';
import { IconButton } from '@/components/IconButton.tsx';
import { SearchBox } from '@/components/SearchBox.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import { toolsCss } from '@/src/parts/followings/ui/index.ts';
import parts from '@/src/ui/TableParts.module.css';
import css from './BoardTools.module.css';
import type { Board } from './board-model.ts';
import { columnName } from './board-words.ts';

/** The search, and what a drop does. */
export function BoardTools({ model }: { model: Board }) {
  const { search, isCopyMode } = model;
  return (
    <div class={`${parts.tools} ${toolsCss.tools}`}>
      <div class={`${parts.search} ${toolsCss.search}`}>
        <SearchBox value={search.text.value} label={t('bench_search')} onType={search.type} />
      </div>
      {search.isOn.value && <Found model={model} />}
      <fieldset class={css.how}>
        <legend>{t('board_drop_does')}</legend>
        {[false, true].map((isCopy) => (
          <label key={String(isCopy)} class={css.choice}>
            <input
              type="radio"
              name="board-drop"
              checked={isCopyMode.value === isCopy}
              onChange={() => {
                isCopyMode.value = isCopy;
              }}
            />
            <span>{t(isCopy ? 'board_copy' : 'board_move')}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

function Found({ model: { search, columns } }: { model: Board }) {
  const count = search.hits.value.length;
  const hit = search.current.value;
  if (count === 0 || !hit) {
    return (
      <span class={css.found} role="status">
        {t('groups_no_match')}
      </span>
    );
  }
  const groups = columns.value.map(({ group }) => group);
  return (
    <span class={css.found}>
      <span role="status">
        {t('board_found_at', [exactCount(search.at.value + 1), exactCount(count)])}
        <span class={hidden.text}>{columnName(groups, hit.tagid)}</span>
      </span>
      <IconButton icon="up" label={t('board_previous')} onClick={() => search.step(-1)} />
      <IconButton icon="down" label={t('board_next')} onClick={() => search.step(1)} />
    </span>
  );
}
