import { useEffect } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { groupName } from '@/src/ui/group-name.ts';
import { NoGroups } from '@/src/ui/NoGroups.tsx';
import dialog from '@/src/ui/OrdersView.module.css';
import { viewState } from '@/src/ui/resource.ts';
import type { RelationsModel } from './relations-model.ts';

interface Props {
  readonly model: RelationsModel;
  readonly onChoose: (group: { readonly tagid: number; readonly name: string }) => void;
  readonly onClose: () => void;
}

const DEFAULT = { tagid: 0, name: '', count: 0 } as const;

/** Into which group; the default one is always there. */
export function FollowDialog({ model, onChoose, onClose }: Props) {
  useEffect(model.wantGroups, [model]);
  const own = (model.groups.value.value ?? []).filter(({ tagid }) => tagid > 0);
  const view = viewState(model.groups.state.value, () => own.length === 0);
  return (
    <Dialog title={t('kind_follow_into')} onClose={onClose}>
      <ul class={dialog.targets}>
        {[DEFAULT, ...own].map(({ tagid, name, count }) => (
          <li key={tagid}>
            <button
              type="button"
              class={dialog.target}
              onClick={() => onChoose({ tagid, name: groupName({ tagid, name }) })}
            >
              <span>{groupName({ tagid, name })}</span>
              {tagid > 0 && <span>{exactCount(count)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {view !== 'ready' && view !== 'empty' && <NoGroups list={model.groups} />}
      <Button onClick={onClose}>{t('action_cancel')}</Button>
    </Dialog>
  );
}
