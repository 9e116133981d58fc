import { exactCount, t } from '@/src/i18n.ts';
import type { Note } from '@/src/parts/account/shared/account.ts';
import accountCss from './Account.module.css';
import css from './Notes.module.css';
import { canDelete, type NotesModel } from './notes-model.ts';

/** A note under a video, with its box to choose it by. */
export function NoteRow({ model, note }: { model: NotesModel; note: Note }) {
  const { id, title, summary, written, link, video, likes } = note;
  const name = title || t('account_notes_untitled');
  const isPicked = model.picked.ids.value.has(id);
  return (
    <article class={css.note} data-picked={isPicked}>
      <span class={css.tick}>
        {canDelete(note) && (
          <input
            type="checkbox"
            aria-label={name}
            checked={isPicked}
            onClick={() => model.picked.toggle(id)}
          />
        )}
      </span>
      <div class={css.body}>
        <h2 class={css.noteTitle}>{link ? <Outside href={link}>{name}</Outside> : name}</h2>
        {summary && <p class={css.summary}>{summary}</p>}
        <p class={accountCss.hint}>
          {written && <time>{t('account_notes_written', [written])}</time>}
          {likes !== null && <span>{t('account_notes_likes', [exactCount(likes)])}</span>}
          {video && <Outside href={video}>{t('account_notes_video')}</Outside>}
        </p>
      </div>
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
