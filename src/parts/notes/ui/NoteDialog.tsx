import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import field from '@/components/Field.module.css';
import { t } from '@/src/i18n.ts';
import { NOTE_MAX } from '@/src/parts/notes/shared/person-note.ts';
import { nameOrUid } from '@/src/shared/name-or-uid.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { errorText } from '@/src/ui/error-text.ts';
import css from './Notes.module.css';
import type { PersonNotes } from './person-notes.ts';

interface Props {
  readonly notes: PersonNotes;
  readonly person: { readonly mid: number; readonly name: string };
  readonly onClose: () => void;
}

/** What the person notes about somebody, typed in front of the list that they look at. */
export function NoteDialog({ notes, person, onClose }: Props) {
  const { mid } = person;
  /** null: what is noted is not read yet, and must not be written over. */
  const [text, setText] = useState(() => notes.noted(mid));
  const title = t('notes_about', [nameOrUid(person)]);
  const isUnread = text === null;
  const read = async () => {
    if (await notes.again()) setText(notes.noted(mid));
  };
  useEffect(() => {
    if (isUnread) void read();
  }, []);
  const save = async () => {
    if (text !== null && (await notes.write(mid, text))) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <input
          class={`${field.search} ${css.input}`}
          aria-label={title}
          aria-describedby="note-hint"
          autoComplete="off"
          maxLength={NOTE_MAX}
          readOnly={isUnread}
          value={text ?? ''}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <p class={css.hint} id="note-hint">
          {t('notes_hint')}
        </p>
        {notes.error.value && (
          <p class={css.problem} role="alert">
            {errorText(notes.error.value)}
          </p>
        )}
        <div class={css.verbs}>
          {isUnread && notes.error.value ? (
            <Button primary onClick={() => void read()}>
              {t('action_retry')}
            </Button>
          ) : (
            <Button primary disabled={isUnread} onClick={() => void save()}>
              {t('notes_save')}
            </Button>
          )}
          <Button onClick={onClose}>{t('action_cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
