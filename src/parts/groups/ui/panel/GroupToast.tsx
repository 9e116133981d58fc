import { t } from '@/src/i18n.ts';
import { endText, reasonText } from '@/src/ui/panels/end-text.ts';
import css from './GroupsPanel.module.css';
import type { GroupOutcome, PersonGroupsModel } from './person-groups-model.ts';

const DONE = {
  'follow-into': 'space_groups_into',
  'group-add': 'space_groups_added',
  'group-leave': 'space_groups_left',
  follow: 'space_groups_followed',
  unfollow: 'space_groups_unfollowed',
  'special-on': 'space_groups_starred',
  'special-off': 'space_groups_unstarred',
  'group-create': 'space_groups_made',
} as const;

export function words({ state, ...outcome }: GroupOutcome): string {
  const { kind, name } = outcome;
  return state === 'made-only'
    ? t('space_groups_made_only', [name, reasonText(outcome)])
    : endText({ ...outcome, state }, t(DONE[kind], [name]));
}

/** How the last click ended, the way back, and what does not come back; its style says how long it stays. */
export function GroupToast({
  model,
  outcome,
}: {
  readonly model: PersonGroupsModel;
  readonly outcome: GroupOutcome;
}) {
  const canUndo = outcome.acts.length > 0;
  return (
    <div
      class={css.toast}
      role="status"
      data-outcome={outcome.state}
      onAnimationEnd={model.dismiss}
    >
      <p>
        {words(outcome)}
        {canUndo && outcome.kind === 'unfollow' && (
          <span class={css.hint}>{t('act_undo_date')}</span>
        )}
      </p>
      {canUndo && (
        <button
          type="button"
          class={css.link}
          disabled={model.undoing.value}
          onClick={() => void model.undo()}
        >
          {t('action_undo')}
        </button>
      )}
    </div>
  );
}
