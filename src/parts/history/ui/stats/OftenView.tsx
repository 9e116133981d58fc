import { useCallback, useState } from 'preact/hooks';
import { StateNotice } from '@/components/StateNotice.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import { FollowIntoDialog } from '@/src/parts/groups/ui/index.ts';
import { OFTEN_WORKS, type OftenWatched } from '@/src/parts/history/shared/often-watched.ts';
import page from '@/src/ui/Page.module.css';
import { useRowKeys } from '@/src/ui/row-keys.ts';
import { SelectionBar } from '@/src/ui/SelectionBar.tsx';
import buttonCss from '@/src/ui/TextButton.module.css';
import css from './FollowsView.module.css';
import type { FollowsModel } from './follows-model.ts';
import { OftenRow } from './OftenRow.tsx';
import { RangeChips } from './RangeChips.tsx';
import { RANGES } from './stats-page-model.ts';

const ROW_PX = 48;
const heightOf = () => ROW_PX;
const keyOf = ({ mid }: OftenWatched) => mid;

/** 常看未关注: who was watched often and is not followed, to be followed into a group. */
export function OftenView({ model, year }: { model: FollowsModel; year: number }) {
  const { picked, orders } = model;
  const rows = model.often.value;
  const ids = picked.ids.value;
  const [choosing, setChoosing] = useState(false);
  const root = useRowKeys({
    pickAll: model.pickAll,
    pickNone: picked.none,
    count: () => picked.count.peek(),
    pick: (index, withShift) => {
      const row = model.often.peek()[index];
      if (row) model.pick(row.mid, withShift);
    },
  });
  const render = useCallback(
    (row: OftenWatched) => <OftenRow row={row} picked={ids.has(row.mid)} onPick={model.pick} />,
    [ids, model],
  );
  const count = picked.count.value;
  return (
    <section class={css.section} aria-labelledby="often" ref={root}>
      <h2 class={css.title} id="often">
        {t('viewing_often')}
        {rows.length > 0 && <span class={css.tally}>{exactCount(rows.length)}</span>}
      </h2>
      <p class={css.note}>{t('viewing_often_note', [OFTEN_WORKS])}</p>
      <RangeChips
        ranges={RANGES}
        range={model.range.value}
        year={year}
        onChoose={(name) => {
          model.range.value = name;
        }}
      />
      {rows.length === 0 ? (
        <NoRows model={model} />
      ) : (
        <div class={`${page.list} ${css.list}`} style={{ '--rows': rows.length }}>
          <Heads />
          <VirtualList
            items={rows}
            label={t('viewing_often')}
            heightOf={heightOf}
            keyOf={keyOf}
            render={render}
            topKey={model.range.value}
          />
          {count > 0 && !orders.run.value && (
            <SelectionBar
              said={t('select_people', [exactCount(count)])}
              onAll={model.pickAll}
              onNone={picked.none}
            >
              <button
                type="button"
                class={buttonCss.textButton}
                disabled={orders.busy.value}
                onClick={() => setChoosing(true)}
              >
                {t('names_follow')}
              </button>
            </SelectionBar>
          )}
        </div>
      )}
      {choosing && (
        <FollowIntoDialog
          list={model.groups}
          onChoose={model.followInto}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
}

function Heads() {
  return (
    <div class={`${css.line} ${css.heads}`} aria-hidden="true">
      <span />
      <span>{t('page_user')}</span>
      <span class={css.figure}>{t('viewing_col_works')}</span>
      <span class={css.figure}>{t('viewing_col_times')}</span>
      <span class={css.figure}>{t('viewing_col_about')}</span>
      <span class={css.figure}>{t('viewing_col_last')}</span>
    </div>
  );
}

function NoRows({ model }: { model: FollowsModel }) {
  const { view } = model.local;
  if (model.isCounting.value) return <StateNotice text={t('state_loading')} />;
  if (model.isWhole.value) return <StateNotice text={t('viewing_often_none')} />;
  const isUnread = view.value === 'ready' || view.value === 'failed';
  return (
    <StateNotice text={t(isUnread ? 'viewing_follows_unread' : 'state_loading')}>
      {isUnread && (
        <a class={page.way} href="#/followings">
          {t('page_followings')}
        </a>
      )}
    </StateNotice>
  );
}
