import { useComputed, useSignal } from '@preact/signals';
import { smallPicture, spaceLink } from '@/src/domain/links.ts';
import type { Person } from '@/src/domain/types.ts';
import { exactCount, t } from '@/src/i18n.ts';
import type { SharedModel } from '@/src/models/space/SharedModel.ts';
import { errorText } from '@/src/views/error-text.ts';
import type { Fold } from './fold.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { OldData, PanelNotice } from './PanelNotice.tsx';
import css from './SharedPanel.module.css';

export interface SharedPanelProps {
  readonly model: SharedModel;
  readonly fold: Fold;
}

const WORDS = {
  empty: 'shared_empty',
  private: 'shared_private',
  'signed-out': 'shared_signed_out',
} as const;

/** A filter box for fewer rows is only in the way. */
const WORTH_FILTERING = 10;

/** So many are drawn at first: the page has enough to hold without the whole list. */
const FIRST = 10;
/** As many as a page of the list has. */
const STEP = 50;

/** 共同关注: whom both follow. */
export function SharedPanel({ model, fold }: SharedPanelProps) {
  const { first } = model;
  const state = model.state.value;
  const { error } = first.state.value;
  return (
    <PanelFrame
      view="same-followings"
      title={t('panel_shared')}
      state={state}
      fold={fold}
      note={state === 'ready' ? t('shared_count', [exactCount(model.total.value)]) : undefined}
      onNear={model.open}
    >
      {state === 'ready' ? (
        <>
          <PeopleList model={model} />
          <OldData error={error} onRetry={first.load} />
        </>
      ) : (
        <PanelNotice state={state} words={WORDS} error={error} onRetry={first.load} />
      )}
    </PanelFrame>
  );
}

function PeopleList({ model }: { readonly model: SharedModel }) {
  const filter = useSignal('');
  const limit = useSignal(FIRST);
  const more = () => {
    limit.value += STEP;
    if (limit.value > model.people.value.length && model.hasMore.value) void model.loadMore();
  };
  const shown = useComputed(() => {
    const wanted = filter.value.trim().toLowerCase();
    const rows = model.people.value.map((person) => ({
      person,
      groups: person.tagids.flatMap((tagid) => model.names.value.get(tagid) ?? []).join('、'),
    }));
    return rows.filter(({ person: { name, sign }, groups }) =>
      `${name}\n${sign}\n${groups}`.toLowerCase().includes(wanted),
    );
  });
  const moreError = model.moreError.value;
  return (
    <>
      {model.people.value.length > WORTH_FILTERING && (
        <input
          class={css.filter}
          type="search"
          aria-label={t('shared_filter')}
          placeholder={t('shared_filter')}
          value={filter.value}
          onInput={({ currentTarget }) => {
            filter.value = currentTarget.value;
          }}
        />
      )}
      {shown.value.length === 0 ? (
        <p class={css.note}>{t('shared_filter_none')}</p>
      ) : (
        <ul class={css.people}>
          {shown.value.slice(0, limit.value).map(({ person, groups }) => (
            <li key={person.mid}>
              <PersonRow person={person} groups={groups} />
              <button
                type="button"
                class={css.open}
                title={t('menu_open_user')}
                aria-label={`${t('menu_open_user')}: ${person.name}`}
                onClick={() => model.openPerson(person.mid)}
              >
                <svg viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M6 3h7v7M13 3 4 12" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      )}
      {moreError && (
        <p class={css.note} role="alert">
          {errorText(moreError)}
        </p>
      )}
      {(model.hasMore.value || shown.value.length > limit.value) && (
        <button type="button" class={css.more} disabled={model.loadingMore.value} onClick={more}>
          {t(
            model.loadingMore.value ? 'state_loading' : moreError ? 'action_retry' : 'shared_more',
          )}
        </button>
      )}
    </>
  );
}

function PersonRow({ person, groups }: { readonly person: Person; readonly groups: string }) {
  const { mid, name, sign, mutual, special } = person;
  return (
    <a class={css.person} href={spaceLink(mid)} target="_blank" rel="noopener">
      <Face person={person} />
      <span class={css.words}>
        <span class={css.line}>
          <bdi class={css.name} title={name}>
            {name}
          </bdi>
          {special && <span class={css.mark}>{t('shared_special')}</span>}
          {mutual && <span class={css.mark}>{t('shared_mutual')}</span>}
        </span>
        {(groups || sign) && (
          <bdi class={css.sign} title={`${groups}\n${sign}`.trim()}>
            {groups && <b>{groups}</b>} {sign}
          </bdi>
        )}
      </span>
    </a>
  );
}

function Face({ person }: { readonly person: Person }) {
  const isBroken = useSignal(false);
  const src = smallPicture(person.face);
  if (!src || isBroken.value) {
    return (
      <span class={css.face} aria-hidden="true">
        {[...person.name.trim()][0]}
      </span>
    );
  }
  return (
    <img
      class={css.face}
      src={src}
      alt=""
      width={36}
      height={36}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      onError={() => {
        isBroken.value = true;
      }}
    />
  );
}
