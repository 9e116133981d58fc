import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { SearchBox } from '@/components/SearchBox.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import { NOTES_AT_ONCE, type Note, type NotePage } from '@/src/parts/account/shared/account.ts';
import type { From } from '@/src/reading/shared/sourced.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { Freshness } from '@/src/ui/Notices.tsx';
import { createPaged } from '@/src/ui/paged.ts';
import accountCss from './Account.module.css';
import css from './Notes.module.css';
import { Section } from './Section.tsx';

const METHODS = { notes: 'account.notes', 'public-notes': 'account.publicNotes' } as const;
/** More than anybody writes, so a guard and not a limit. */
const MOST_NOTES = 5_000;

export type NotesId = keyof typeof METHODS;

function createNotes(ask: Background, id: NotesId) {
  const page = (pn: number, from: From, signal: AbortSignal) =>
    ask(METHODS[id], { pn, from }, { signal });
  return createPaged<NotePage, Note, number>({
    first: (from, stop) => page(1, from, stop),
    page: (pn, stop) => page(pn, 'any', stop),
    itemsOf: ({ notes }) => notes,
    nextOf: ({ total }, asked, had) =>
      total !== null && (asked ?? 1) * NOTES_AT_ONCE >= total && had >= total
        ? null
        : (asked ?? 1) + 1,
    append: (known, more) => {
      const ids = new Set(known.map(({ id: one }) => one));
      return [...known, ...more.filter((note) => note.id === '' || !ids.has(note.id))];
    },
    max: MOST_NOTES,
  });
}

const isEmpty = ({ notes, total }: NotePage) => notes.length === 0 && !total;

/** Notes, newest first; each opens on the site, which is where they are written and deleted. */
export function NotesView({ ask, id }: { ask: Background; id: NotesId }) {
  const list = useMemo(() => createNotes(ask, id), [ask, id]);
  const [words, setWords] = useState('');
  useEffect(() => {
    void list.first.load();
    return list.dispose;
  }, [list]);
  const name = t(id === 'notes' ? 'account_notes' : 'account_public_notes');
  const items = list.items.value;
  const found = items.filter((note) => matches(note, words));
  const total = list.first.value.value?.total ?? null;
  return (
    <Section
      id={id}
      name={name}
      resource={list.first}
      isEmpty={isEmpty}
      empty={t(id === 'notes' ? 'account_notes_empty' : 'account_public_notes_empty')}
      head={
        <div class={accountCss.sectionHead}>
          <span class={css.search}>
            <SearchBox value={words} label={t('account_notes_search')} onType={setWords} />
          </span>
          <span class={accountCss.hint} role="status">
            {countText(found.length, items.length, total, words)}
          </span>
          <Freshness state={list.first.state.value} onRefresh={() => void list.refresh()} />
        </div>
      }
    >
      {() => (
        <>
          {found.length === 0 && <p class={accountCss.hint}>{t('account_notes_none_found')}</p>}
          <ul class={css.notes} aria-label={name}>
            {found.map((note, n) => (
              <li key={note.id || n}>
                <NoteRow note={note} />
              </li>
            ))}
          </ul>
          {list.error.value && (
            <p class={accountCss.warning} role="alert">
              {errorText(list.error.value)}
            </p>
          )}
          {!list.atEnd.value && (
            <Button
              disabled={list.loading.value}
              onClick={list.error.value ? list.retry : list.more}
            >
              {t(list.loading.value ? 'state_loading' : 'account_notes_more')}
            </Button>
          )}
          <p class={accountCss.hint}>{t('account_notes_delete')}</p>
        </>
      )}
    </Section>
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

function matches({ title, summary }: Note, words: string): boolean {
  const text = `${title} ${summary}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function NoteRow({ note: { title, summary, written, link, video, likes } }: { note: Note }) {
  const name = title || t('account_notes_untitled');
  return (
    <article class={css.note}>
      <h2 class={css.noteTitle}>{link ? <Outside href={link}>{name}</Outside> : name}</h2>
      {summary && <p class={css.summary}>{summary}</p>}
      <p class={accountCss.hint}>
        {written && <time>{t('account_notes_written', [written])}</time>}
        {likes !== null && <span>{t('account_notes_likes', [exactCount(likes)])}</span>}
        {video && <Outside href={video}>{t('account_notes_video')}</Outside>}
      </p>
    </article>
  );
}

function Outside({ href, children }: { href: string; children: string }) {
  return (
    <a class={accountCss.link} href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
