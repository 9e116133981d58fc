import { t } from '@/src/i18n.ts';
import { personErrorText } from '@/src/ui/panels/error-text.ts';
import css from './GroupsPanel.module.css';
import { GroupToast } from './GroupToast.tsx';
import { Groups, Unfollow } from './group-toggles.tsx';
import type { PersonGroupsModel } from './person-groups-model.ts';
import { RelationLine } from './RelationLine.tsx';

/** Everything that can be done about a person's place among my groups; what cannot, is not there. */
export function GroupControls({ model }: { readonly model: PersonGroupsModel }) {
  const { mine, theirs, whisper } = model.relation.value.value ?? {};
  const follows = model.follows.value;
  const refusal = model.refusal.value;
  const isGone = model.isGone.value;
  const isClosed = !follows && (theirs === 'blocked' || isGone || refusal !== null);
  const hint = (): string | null => {
    if (mine === 'blocked') return t('code_on_block_list');
    if (isGone) return t(follows ? 'space_groups_gone' : 'code_account_gone');
    if (!follows && theirs === 'blocked') return t('space_groups_blocked');
    if (!follows && refusal) return personErrorText(refusal);
    if (whisper) return t('space_groups_whisper');
    if (!follows) return t('space_groups_hint');
    return isInNone(model) ? t('space_groups_default') : null;
  };
  const words = hint();
  return (
    <>
      <RelationLine model={model} />
      {words && <p class={css.hint}>{words}</p>}
      {mine !== 'blocked' && !isClosed && (
        <>
          {!whisper && !isGone && <Groups model={model} />}
          {follows && <Unfollow model={model} />}
        </>
      )}
      {model.sending.value[0] && model.behind.value && (
        <p class={css.hint} role="status">
          {model.behind.value}
        </p>
      )}
      {model.outcome.value && <GroupToast model={model} outcome={model.outcome.value} />}
    </>
  );
}

function isInNone({ groups, relation }: PersonGroupsModel): boolean {
  const tagids = relation.value.value?.tagids ?? [];
  return !groups.value.some(({ tagid }) => tagids.includes(tagid));
}
