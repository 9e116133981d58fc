import { t } from '@/src/i18n.ts';
import { endText } from '@/src/ui/panels/end-text.ts';
import { madeOnlyText } from '../made-words.ts';
import css from './GroupsPanel.module.css';
import type { GroupOrder, GroupOutcome, PersonGroupsModel } from './person-groups-model.ts';

type Snake<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${B}` : S;

export function words({ state, ...outcome }: GroupOutcome): string {
  const { kind, name } = outcome;
  const key = kind.replace('-', '_') as Snake<GroupOrder>;
  return state === 'made-only'
    ? madeOnlyText(name, { ...outcome, state: outcome.made ?? 'failed' })
    : endText({ ...outcome, state }, t(`did_${key}`, [name]), t(`undid_${key}`, [name]));
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
          disabled={model.undoing.value || model.sending.value.length > 0}
          onClick={() => void model.undo()}
        >
          {t('action_undo')}
        </button>
      )}
    </div>
  );
}
