import { useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import field from '@/components/Field.module.css';
import { t } from '@/src/i18n.ts';
import { NOTE_MAX } from '@/src/parts/notes/shared/person-note.ts';
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
  const { mid, name } = person;
  const [text, setText] = useState(notes.notes.peek().get(mid) ?? '');
  const title = t('notes_about', [name || `UID ${mid}`]);
  const save = async () => {
    if (await notes.write(mid, text)) onClose();
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
          value={text}
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
          <Button primary onClick={() => void save()}>
            {t('notes_save')}
          </Button>
          <Button onClick={onClose}>{t('action_cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
