import { useEffect } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { FavFolder } from '@/src/parts/toview/shared/item.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { errorText } from '@/src/ui/error-text.ts';
import css from '@/src/ui/OrdersView.module.css';
import type { ToviewModel } from './toview-model.ts';

interface Props {
  readonly model: ToviewModel;
  /** Out of watch-later, and not only into the folder. */
  readonly move: boolean;
  readonly onClose: () => void;
}

/** Two of one name are told apart by what stands in their addresses. */
function nameIn(list: readonly FavFolder[] | null, { id, title, isPrivate }: FavFolder): string {
  const isTwice = list?.some((one) => one.title === title && one.id !== id);
  const name = isTwice ? `${title} #${id}` : title;
  return isPrivate ? t('fav_private', [name]) : name;
}

/** Which favourites folder; choosing it begins, unless it is much. */
export default function FolderDialog({ model, move, onClose }: Props) {
  const { folders, picked } = model;
  useEffect(() => {
    void folders.load();
  }, [folders]);
  const { status, error, data } = folders.state.value;
  const dropped = data?.dropped ?? 0;
  const list = folders.value.value;
  const dead = model.pickedDead.value;
  const count = exactCount(picked.count.value - dead);
  return (
    <Dialog title={t(move ? 'toview_move_title' : 'toview_copy_title', [count])} onClose={onClose}>
      {/* What stays behind; that it can be taken back is why nothing more is asked. */}
      <p class={css.hint}>{dead > 0 ? t('toview_dead_stay', [dead]) : t('order_can_undo')}</p>
      {!list && (
        <p class={css.note} role="status">
          {status === 'failed' && error ? errorText(error) : t('state_loading')}
        </p>
      )}
      {dropped > 0 ? (
        <p class={css.note}>{t('rows_dropped', [exactCount(dropped)])}</p>
      ) : (
        list?.length === 0 && <p class={css.note}>{t('fav_none')}</p>
      )}
      <ul class={css.targets}>
        {(list ?? []).map((folder) => (
          <li key={folder.id}>
            <button
              type="button"
              class={css.target}
              onClick={() => {
                onClose();
                model.toFolder(folder, move);
              }}
            >
              <span>{nameIn(list, folder)}</span>
              <span>{exactCount(folder.count)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={onClose}>{t('action_cancel')}</Button>
    </Dialog>
  );
}
