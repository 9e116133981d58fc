import type { ComponentChildren } from 'preact';
import { GROUP_NAME_MAX } from '@/src/domain/group-name.ts';
import { t } from '@/src/i18n.ts';
import type { Change, GroupsModel, Outcome } from '@/src/models/space/GroupsModel.ts';
import { endText, reasonText } from './end-text.ts';
import type { Fold } from './fold.ts';
import css from './GroupsPanel.module.css';
import { PanelFrame } from './PanelFrame.tsx';
import { OldData, PanelNotice } from './PanelNotice.tsx';

export interface GroupsPanelProps {
  readonly model: GroupsModel;
  readonly fold: Fold;
  readonly isSignedIn: boolean;
}

const WORDS = {
  empty: 'groups_empty',
  private: 'error_private',
  'signed-out': 'state_signed_out',
} as const;

/** 分组: my groups for the person, the star and the follow itself. */
export function GroupsPanel({ model, fold, isSignedIn }: GroupsPanelProps) {
  const state = isSignedIn ? model.state.value : 'signed-out';
  const notice = { error: model.error.value, onRetry: model.retry };
  return (
    <PanelFrame
      view="groups"
      title={t('panel_groups')}
      state={state}
      fold={fold}
      onNear={() => isSignedIn && model.open()}
    >
      {state === 'ready' ? (
        <>
          <Controls model={model} />
          <OldData {...notice} />
        </>
      ) : (
        <PanelNotice state={state} words={WORDS} {...notice} />
      )}
    </PanelFrame>
  );
}

function Controls({ model }: { readonly model: GroupsModel }) {
  const { mine, theirs, special, tagids = [] } = model.relation.value.value ?? {};
  const follows = model.follows.value;
  const groups = model.groups.value;
  const outcome = model.outcome.value;
  if (mine === 'blocked') return <p class={css.hint}>{t('code_on_block_list')}</p>;
  if (theirs === 'blocked' && !follows) return <p class={css.hint}>{t('space_groups_blocked')}</p>;
  const isIn = groups.some(({ tagid }) => tagids.includes(tagid));
  return (
    <>
      <div class={css.row}>
        <Toggle
          model={model}
          what="follow"
          class={follows ? css.button : css.primary}
          title={follows ? t('act_undo_date') : undefined}
          onClick={model.toggleFollow}
        >
          {t(follows ? 'menu_unfollow' : 'space_groups_follow')}
        </Toggle>
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
      {(!follows || !isIn) && (
        <p class={css.hint}>{t(follows ? 'space_groups_default' : 'space_groups_hint')}</p>
      )}
      <div class={`${css.row} ${css.groups}`}>
        {groups.map((group) => (
          <Toggle
            key={group.tagid}
            model={model}
            what={group.tagid}
            class={css.chip}
            isOn={tagids.includes(group.tagid)}
            title={group.name}
            onClick={() => model.toggle(group)}
          >
            {group.name}
          </Toggle>
        ))}
        {model.typed.value === null && (
          <button
            type="button"
            class={css.add}
            onClick={() => {
              model.typed.value = '';
            }}
          >
            {t('groups_create')}
          </button>
        )}
      </div>
      {model.typed.value !== null && <NewGroup model={model} />}
      {outcome && <Toast model={model} outcome={outcome} />}
    </>
  );
}

interface ToggleProps {
  readonly model: GroupsModel;
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

function NewGroup({ model }: { readonly model: GroupsModel }) {
  const { typed, problem } = model;
  const isBusy = model.sending.value.includes('new');
  const close = () => {
    typed.value = null;
  };
  return (
    <form
      class={css.row}
      onSubmit={(event) => {
        event.preventDefault();
        void model.create();
      }}
    >
      <input
        class={css.input}
        aria-label={t('groups_name')}
        placeholder={t('groups_name')}
        maxLength={GROUP_NAME_MAX}
        value={typed.value ?? ''}
        readOnly={isBusy}
        ref={(input) => input?.focus()}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
        }}
        onKeyDown={({ key }) => key === 'Escape' && close()}
      />
      <button
        type="submit"
        class={css.primary}
        aria-busy={isBusy}
        disabled={isBusy || problem.value !== null}
      >
        {t('groups_save')}
      </button>
      <button type="button" class={css.button} disabled={isBusy} onClick={close}>
        {t('action_cancel')}
      </button>
      {problem.value === 'exists' && !isBusy && <p class={css.hint}>{t('groups_name_exists')}</p>}
    </form>
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

function words({ state, ...outcome }: Outcome): string {
  const { kind, name } = outcome;
  return state === 'made-only'
    ? t('space_groups_made_only', [name, reasonText(outcome)])
    : endText({ ...outcome, state }, t(DONE[kind], [name]));
}

/** How the last click ended, the way back, and what does not come back. */
function Toast({ model, outcome }: { readonly model: GroupsModel; readonly outcome: Outcome }) {
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
