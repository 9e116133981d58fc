import { t } from '@/src/i18n.ts';
import css from './Notes.module.css';

interface Props {
  readonly name: string;
  readonly text: string;
  readonly onEdit: () => void;
}

/** My note beside somebody, which is changed where it stands. */
export function NoteText({ name, text, onEdit }: Props) {
  return (
    <button
      type="button"
      class={css.note}
      title={text}
      aria-label={t('notes_edit_of', [name, text])}
      onClick={onEdit}
    >
      <bdi>{t('notes_is', [text])}</bdi>
    </button>
  );
}
