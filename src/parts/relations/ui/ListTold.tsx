import type { ComponentChildren } from 'preact';
import { exactCount, t } from '@/src/i18n.ts';
import type { KnownPage, ListedPage } from '@/src/parts/relations/shared/listed.ts';
import { needsAll } from '@/src/parts/relations/shared/shown.ts';
import { Freshness, StaleNotice } from '@/src/ui/Notices.tsx';
import type { PeopleList } from './people-list.ts';
import css from './Relations.module.css';

const isKnown = (page: ListedPage): page is KnownPage => 'differs' in page;

/** How many there are, how many of them are here, and why not all. */
export function ListTold({ list }: { list: PeopleList }) {
  const state = list.first.state.value;
  const dropped = list.dropped.value;
  const known = list.first.value.value;
  return (
    <>
      {state.error && <StaleNotice error={state.error} onRetry={() => void list.refresh()} />}
      <p class={css.told}>
        <span role="status">{countText(list)}</span>
        <Reading list={list} />
        {dropped > 0 && <span>{t('rows_dropped', [exactCount(dropped)])}</span>}
        {list.spec.id === 'whisper' && <span>{t('rel_whisper_old')}</span>}
        {known && isKnown(known) && known.from === 'copy' && <span>{t('rel_from_copy')}</span>}
        <Freshness state={state} onRefresh={() => void list.refresh()} />
      </p>
      {known && isKnown(known) && known.differs && <Differs {...known.differs} />}
    </>
  );
}

/** "12,345 位 · 已读 100 位", and at the end what the service holds back. */
function countText(list: PeopleList): string {
  const total = list.total.value;
  const seen = exactCount(list.present.value.length);
  const { cap, capped } = list.spec;
  if (total === null) return t(list.atEnd.value ? 'rel_count' : 'rel_count_so_far', [seen]);
  const all = exactCount(total);
  if (cap !== null && capped && total > cap) return t(capped, [all, exactCount(cap), seen]);
  if (list.present.value.length >= total) return t('rel_count', [all]);
  return t(list.atEnd.value && !list.error.value ? 'rel_count_held' : 'rel_count_of', [seen, all]);
}

/** Reading all of them, what that is for, and that it can be stopped. */
function Reading({ list }: { list: PeopleList }) {
  const button = (text: string, onClick: () => void) => (
    <button type="button" class={css.link} onClick={onClick}>
      {text}
    </button>
  );
  const said = (text: string, act: ComponentChildren) => (
    <span>
      <span role="status">{text}</span> {act}
    </span>
  );
  if (list.atEnd.value) return null;
  if (list.readingAll.value) {
    const [had, of] = [exactCount(list.present.value.length), list.within.value];
    const text =
      of === null ? t('rel_reading_open', [had]) : t('rel_reading', [had, exactCount(of)]);
    return said(text, button(t('rel_stop'), list.stop));
  }
  const isPartial = needsAll(list.asked.value) || list.picked.count.value > 0;
  if (!isPartial || !list.stopped.value) return null;
  return said(
    t('rel_stopped'),
    button(t('rel_go_on'), () => void list.readAll()),
  );
}

/** The copy and the service disagree: said, and where that is put right. */
function Differs({ added, gone }: { added: number; gone: number }) {
  if (added === 0 && gone === 0) return null;
  return (
    <p class={css.told}>
      <span role="status">{t('rel_differs', [exactCount(added), exactCount(gone)])}</span>
      <a class={css.link} href="#/followings">
        {t('rel_differs_check')}
      </a>
    </p>
  );
}
