import { useEffect } from 'preact/hooks';
import type { PanelProps } from '@/src/ui/panels/define-panel.ts';
import { PanelFrame } from '@/src/ui/panels/PanelFrame.tsx';
import { OldData, PanelNotice } from '@/src/ui/panels/PanelNotice.tsx';
import { GroupControls } from './GroupControls.tsx';
import type { PersonGroupsModel } from './person-groups-model.ts';

const WORDS = {
  empty: 'groups_empty',
  private: 'error_private',
  'signed-out': 'state_signed_out',
  gone: 'code_account_gone',
} as const;

/** 分组: the relation, my groups for the person, the star and the follow itself. */
export function GroupsPanel({ model, frame, viewer }: PanelProps<PersonGroupsModel>) {
  const isSignedIn = viewer !== null;
  const state = isSignedIn ? model.state.value : 'signed-out';
  const notice = { error: model.error.value, onRetry: model.retry };
  return (
    <PanelFrame {...frame} state={state} onNear={() => isSignedIn && model.open()}>
      {state === 'ready' ? (
        <>
          <GroupControls model={model} />
          {notice.error && <OldData {...notice} />}
        </>
      ) : (
        <PanelNotice state={state} words={WORDS} {...notice} />
      )}
    </PanelFrame>
  );
}

/** The same beside the site's own follow button. */
export function GroupsMenu({ model }: { readonly model: PersonGroupsModel }) {
  useEffect(model.open, [model]);
  const state = model.state.value;
  const notice = { error: model.error.value, onRetry: model.retry };
  return state === 'ready' ? (
    <GroupControls model={model} />
  ) : (
    <PanelNotice state={state} words={WORDS} {...notice} />
  );
}
