import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { exactCount, t } from '@/src/i18n.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { Extra } from '@/src/ui/panels/Extra.tsx';
import { endText, reasonText } from '@/src/ui/panels/end-text.ts';
import { personErrorText } from '@/src/ui/panels/error-text.ts';
import css from './GroupsPanel.module.css';
import type { NewGroupForm } from './make-group.ts';
import type { Change, GroupOutcome, PersonGroupsModel } from './person-groups-model.ts';
import { RelationLine } from './RelationLine.tsx';

/** From so many groups on there is a box to find one. */
const WORTH_FINDING = 20;
/** So many are shown at once, and those that the person is in. */
const FIRST = 30;

/** Everything that can be done about a person's place among my groups; what cannot, is not there. */
export function GroupControls({ model }: { readonly model: PersonGroupsModel }) {
  const { mine, theirs, whisper } = model.relation.value.value ?? {};
  const follows = model.follows.value;
  const refusal = model.refusal.value;
  const isGone = model.standing.value.value?.cancelled === true;
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
      {model.outcome.value && <Toast model={model} outcome={model.outcome.value} />}
    </>
  );
}

function isInNone({ groups, relation }: PersonGroupsModel): boolean {
  const tagids = relation.value.value?.tagids ?? [];
  return !groups.value.some(({ tagid }) => tagids.includes(tagid));
}

function Groups({ model }: { readonly model: PersonGroupsModel }) {
  const wanted = useSignal('');
  const showsAll = useSignal(false);
  const isNaming = useSignal(false);
  const form = useMemo(
    (): NewGroupForm => ({
      model,
      close() {
        isNaming.value = false;
      },
    }),
    [model],
  );
  const { special, tagids = [] } = model.relation.value.value ?? {};
  const groups = model.groups.value;
  const isMany = groups.length >= WORTH_FINDING;
  const word = wanted.value.trim().toLowerCase();
  const found = word
    ? groups.filter(({ name }) => name.toLowerCase().includes(word))
    : groups.filter(({ tagid }, n) => showsAll.value || n < FIRST || tagids.includes(tagid));
  const isIn = ({ tagid }: FollowGroup) => tagids.includes(tagid);
  return (
    <>
      <div class={css.row}>
        {!model.follows.value && (
          <Toggle model={model} what="follow" class={css.primary} onClick={model.follow}>
            {t('space_groups_follow')}
          </Toggle>
        )}
        <Toggle
          model={model}
          what="star"
          class={css.button}
          isOn={special === true}
          onClick={model.toggleStar}
        >
          <span aria-hidden="true">{special ? '★ ' : '☆ '}</span>
          {t('space_groups_star')}
        </Toggle>
      </div>
      {isMany && (
        <input
          class={css.filter}
          type="search"
          aria-label={t('space_groups_find')}
          placeholder={t('space_groups_find')}
          value={wanted.value}
          onInput={({ currentTarget }) => {
            wanted.value = currentTarget.value;
          }}
        />
      )}
      <div class={css.row}>
        {found.map((group) => (
          <Toggle
            key={group.tagid}
            model={model}
            what={group.tagid}
            class={css.chip}
            isOn={isIn(group)}
            title={group.name}
            onClick={() => model.toggle(group)}
          >
            {group.name}
          </Toggle>
        ))}
        {!word && found.length < groups.length && (
          <button
            type="button"
            class={css.add}
            onClick={() => {
              showsAll.value = true;
            }}
          >
            {t('space_groups_all', [exactCount(groups.length)])}
          </button>
        )}
        {!isNaming.value && (
          <button
            type="button"
            class={css.add}
            onClick={() => {
              isNaming.value = true;
            }}
          >
            {t('groups_create')}
          </button>
        )}
      </div>
      {word && found.length === 0 && <p class={css.hint}>{t('space_groups_none')}</p>}
      {isNaming.value && <Extra part="new-group" mid={model.mid} form={form} />}
    </>
  );
}

/** Last, and in quiet clothes; where something would be missed, it asks. */
function Unfollow({ model }: { readonly model: PersonGroupsModel }) {
  const isAsking = model.asking.value;
  return (
    <div class={css.end}>
      {isAsking && <p class={css.hint}>{t('space_groups_unfollow_sure')}</p>}
      <Toggle
        model={model}
        what="follow"
        class={isAsking ? css.danger : css.quiet}
        onClick={model.unfollow}
      >
        {t(isAsking ? 'space_groups_unfollow_yes' : 'menu_unfollow')}
      </Toggle>
      {isAsking && (
        <button
          type="button"
          class={css.button}
          onClick={() => {
            model.asking.value = false;
          }}
        >
          {t('space_groups_keep')}
        </button>
      )}
    </div>
  );
}

interface ToggleProps {
  readonly model: PersonGroupsModel;
  readonly what: Change;
  readonly class: string | undefined;
  readonly isOn?: boolean;
  readonly title?: string | undefined;
  onClick(): void;
  readonly children: ComponentChildren;
}

/** Shows what is true, and that a change is on its way; never what is only hoped for. */
function Toggle({ model, what, isOn, ...rest }: ToggleProps) {
  const isBusy = model.sending.value.includes(what);
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={isOn}
      aria-busy={isBusy}
      aria-disabled={isBusy || model.undoing.value}
    />
  );
}

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

function words({ state, ...outcome }: GroupOutcome): string {
  const { kind, name } = outcome;
  return state === 'made-only'
    ? t('space_groups_made_only', [name, reasonText(outcome)])
    : endText({ ...outcome, state }, t(DONE[kind], [name]));
}

/** How the last click ended, the way back, and what does not come back. */
function Toast({
  model,
  outcome,
}: {
  readonly model: PersonGroupsModel;
  readonly outcome: GroupOutcome;
}) {
  const canUndo = outcome.acts.length > 0;
  return (
    <div class={css.toast} role="status">
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
      <button type="button" class={css.link} onClick={model.dismiss}>
        {t('action_dismiss')}
      </button>
    </div>
  );
}
