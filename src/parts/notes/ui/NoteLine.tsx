import { useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { useModel } from '@/src/ui/use-model.ts';
import { NoteDialog } from './NoteDialog.tsx';
import css from './Notes.module.css';
import { NoteText } from './NoteText.tsx';
import { createPersonNotes } from './person-notes.ts';

interface Props {
  readonly ask: Background;
  readonly mid: number;
  readonly name: string;
}

/** My note on somebody's page: what it says, or the way to write one. */
export function NoteLine({ ask, mid, name }: Props) {
  const [isEdited, setEdited] = useState(false);
  const notes = useModel(createPersonNotes, 'follow', ask);
  const text = notes.notes.value.get(mid);
  const edit = () => setEdited(true);
  return (
    <div class={css.line}>
      {text === undefined ? (
        <Button onClick={edit}>{t('notes_write')}</Button>
      ) : (
        <NoteText name={name} text={text} onEdit={edit} />
      )}
      {isEdited && (
        <NoteDialog notes={notes} person={{ mid, name }} onClose={() => setEdited(false)} />
      )}
    </div>
  );
}
