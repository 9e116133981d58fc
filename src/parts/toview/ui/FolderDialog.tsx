import { useEffect } from 'preact/hooks';
import { exactCount, t } from '@/src/i18n.ts';
import type { FavFolder } from '@/src/parts/toview/shared/item.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { errorText } from '@/src/ui/error-text.ts';
import type { Resource } from '@/src/ui/resource.ts';
import css from '@/src/ui/WorkView.module.css';

interface Props {
  readonly title: string;
  /** Said above the folders. */
  readonly note: string;
  readonly folders: Resource<readonly FavFolder[]>;
  readonly onChoose: (folder: FavFolder) => void;
  readonly onClose: () => void;
}

/** Which favourites folder; choosing it begins, unless it is much. */
export default function FolderDialog({ title, note, folders, onChoose, onClose }: Props) {
  useEffect(() => {
    void folders.load();
  }, [folders]);
  const { status, error } = folders.state.value;
  const list = folders.value.value;
  return (
    <Dialog title={title} onClose={onClose}>
      <p class={css.hint}>{note}</p>
      {!list && (
        <p class={css.note} role="status">
          {status === 'failed' && error ? errorText(error) : t('state_loading')}
        </p>
      )}
      {list?.length === 0 && <p class={css.note}>{t('fav_none')}</p>}
      <ul class={css.targets}>
        {(list ?? []).map((folder) => (
          <li key={folder.id}>
            <button type="button" class={css.target} onClick={() => onChoose(folder)}>
              <span>{folder.isPrivate ? t('fav_private', [folder.title]) : folder.title}</span>
              <span>{exactCount(folder.count)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class={css.cancel} onClick={onClose}>
        {t('action_cancel')}
      </button>
    </Dialog>
  );
}
