import { Button } from '@/components/Button.tsx';
import { SearchBox } from '@/components/SearchBox.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { NotePage } from '@/src/parts/account/shared/account.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { lazily } from '@/src/ui/lazily.tsx';
import { Freshness } from '@/src/ui/Notices.tsx';
import { SelectionBar } from '@/src/ui/SelectionBar.tsx';
import buttonCss from '@/src/ui/TextButton.module.css';
import { useModel } from '@/src/ui/use-model.ts';
import accountCss from './Account.module.css';
import { NoteRow } from './NoteRow.tsx';
import css from './Notes.module.css';
import { createNotesModel, type NotesId, type NotesModel } from './notes-model.ts';
import { Section } from './Section.tsx';

const OrdersView = lazily(async () => (await import('@/src/ui/OrdersView.tsx')).default);

const isEmpty = ({ notes, total }: NotePage) => notes.length === 0 && !total;

/** Notes, newest first; each opens on the site, where they are written, and is deleted from here. */
export function NotesView({ ask, id }: { ask: Background; id: NotesId }) {
  const model = useModel(createNotesModel, 'follow', ask, id, t('account_notes_untitled'));
  const { list, words, found } = model;
  const name = t(id === 'notes' ? 'account_notes' : 'account_public_notes');
  const total = list.first.value.value?.total ?? null;
  const count = countText(found.value.length, list.items.value.length, total, words.value);
  return (
    <Section
      id={id}
      name={name}
      resource={list.resource}
      isEmpty={isEmpty}
      empty={t(id === 'notes' ? 'account_notes_empty' : 'account_public_notes_empty')}
      head={
        <div class={accountCss.sectionHead}>
          <span class={css.search}>
            <SearchBox
              value={words.value}
              label={t('account_notes_search')}
              onType={(typed) => {
                words.value = typed;
              }}
            />
          </span>
          <span class={accountCss.hint} role="status">
            {count}
          </span>
          <Freshness state={list.first.state.value} onRefresh={() => void list.refresh()} />
        </div>
      }
    >
      {() => <Notes model={model} name={name} />}
    </Section>
  );
}

function Notes({ model, name }: { model: NotesModel; name: string }) {
  const { list, found, picked, orders } = model;
  return (
    <>
      {found.value.length === 0 && (
        <p class={accountCss.hint}>
          {list.items.value.length === 0 && list.dropped.value > 0
            ? t('rows_dropped', [exactCount(list.dropped.value)])
            : t('account_notes_none_found')}
        </p>
      )}
      <ul class={css.notes} aria-label={name}>
        {found.value.map((note, n) => (
          <li key={note.id || n}>
            <NoteRow model={model} note={note} />
          </li>
        ))}
      </ul>
      {list.error.value && (
        <p class={accountCss.warning} role="alert">
          {errorText(list.error.value)}
        </p>
      )}
      {!list.atEnd.value && (
        <Button disabled={list.loading.value} onClick={list.error.value ? list.retry : list.more}>
          {t(list.loading.value ? 'state_loading' : 'account_notes_more')}
        </Button>
      )}
      <p class={accountCss.hint}>{t('account_notes_delete')}</p>
      {orders.hasNews.value && <OrdersView orders={orders} />}
      {picked.count.value > 0 && !orders.run.value && (
        <div class={css.sticky}>
          <SelectionBar
            said={t('account_notes_chosen', [exactCount(picked.count.value)])}
            onAll={model.pickAll}
            onNone={picked.none}
          >
            <button type="button" class={buttonCss.textButton} onClick={model.save}>
              {t('account_notes_save')}
            </button>
            <button
              type="button"
              class={`${buttonCss.textButton} ${css.danger}`}
              disabled={orders.busy.value}
              onClick={model.remove}
            >
              {t('account_notes_remove')}
            </button>
          </SelectionBar>
        </div>
      )}
    </>
  );
}

/** A search looks through what was read; how much that is stands beside it. */
function countText(found: number, read: number, total: number | null, words: string): string {
  if (read === 0) return '';
  const all = exactCount(Math.max(total ?? read, read));
  if (words.trim() !== '')
    return t('account_notes_found', [exactCount(found), exactCount(read), all]);
  return t('account_notes_read', [exactCount(read), all]);
}
