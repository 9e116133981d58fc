import { useComputed, useSignal } from '@preact/signals';
import { listOf, t } from '@/src/i18n.ts';
import type { Person } from '@/src/parts/followings/shared/relation.ts';
import { OtherWay } from '@/src/ui/PersonName.tsx';
import { personErrorText } from '@/src/ui/panels/error-text.ts';
import { Face } from '@/src/ui/panels/Face.tsx';
import { PanelNotice } from '@/src/ui/panels/PanelNotice.tsx';
import { personWay } from '@/src/ui/person-way.ts';
import css from './SameFollowingsList.module.css';
import type { SameFollowingsListModel } from './same-followings-list-model.ts';

const WORDS = {
  empty: 'same_followings_empty',
  private: 'same_followings_private',
  'signed-out': 'same_followings_signed_out',
} as const;

/** A filter box for fewer rows is only in the way. */
const WORTH_FILTERING = 10;

/** So many are drawn at first: the page has enough to hold without the whole list. */
const FIRST = 10;
/** As many as a page of the list has. */
const STEP = 50;

/** Whom both follow, all of them. */
export function SameFollowingsList({ model }: { readonly model: SameFollowingsListModel }) {
  const filter = useSignal('');
  const limit = useSignal(FIRST);
  const isEnough = () => shown.peek().length >= limit.peek();
  const more = () => {
    limit.value += STEP;
    void model.loadUntil(isEnough);
  };
  const shown = useComputed(() => {
    const wanted = filter.value.trim().toLowerCase();
    const rows = model.people.value.map((person) => ({
      person,
      groups: listOf(person.tagids.flatMap((tagid) => model.names.value.get(tagid) ?? [])),
    }));
    return rows.filter(({ person: { name, sign }, groups }) =>
      `${name}\n${sign}\n${groups}`.toLowerCase().includes(wanted),
    );
  });
  const state = model.state.value;
  const moreError = model.moreError.value;
  const isLoading = model.loadingMore.value;
  // A name that is not among the loaded ones may be further down.
  const look = (word: string) => {
    filter.value = word;
    if (word.trim()) void model.loadUntil(() => !filter.peek().trim() || isEnough());
  };
  if (state !== 'ready') {
    const { error } = model.first.state.value;
    return <PanelNotice state={state} words={WORDS} error={error} onRetry={model.first.refresh} />;
  }
  return (
    <>
      {model.people.value.length > WORTH_FILTERING && (
        <input
          class={css.filter}
          type="search"
          aria-label={t('same_followings_filter')}
          placeholder={t('same_followings_filter')}
          value={filter.value}
          onInput={({ currentTarget }) => look(currentTarget.value)}
        />
      )}
      {shown.value.length === 0 ? (
        <p class={css.note} role="status">
          {t(
            model.hasMore.value && !moreError
              ? 'same_followings_filter_looking'
              : 'same_followings_filter_none',
          )}
        </p>
      ) : (
        <ul class={css.people}>
          {shown.value.slice(0, limit.value).map(({ person, groups }) => (
            <li key={person.mid}>
              <PersonRow person={person} groups={groups} />
              <OtherWay person={person} onOpen={model.openPerson} />
            </li>
          ))}
        </ul>
      )}
      {moreError && (
        <p class={css.note} role="alert">
          {personErrorText(moreError)}
        </p>
      )}
      {(model.hasMore.value || shown.value.length > limit.value) && (
        <button type="button" class={css.more} disabled={isLoading} onClick={more}>
          {t(isLoading ? 'state_loading' : moreError ? 'action_retry' : 'same_followings_more')}
        </button>
      )}
    </>
  );
}

function PersonRow({ person, groups }: { readonly person: Person; readonly groups: string }) {
  const { mid, name, sign, mutual, special } = person;
  return (
    <a class={css.person} {...personWay(mid)}>
      <Face person={person} size={36} />
      <span class={css.words}>
        <span class={css.line}>
          <bdi class={css.name} title={name}>
            {name}
          </bdi>
          {special && <span class={css.mark}>{t('same_followings_special')}</span>}
          {mutual && <span class={css.mark}>{t('same_followings_mutual')}</span>}
        </span>
        {(groups || sign) && (
          <bdi class={css.sign} title={`${groups}\n${sign}`.trim()}>
            {groups && <b>{groups}</b>}
            {groups && sign && ' · '}
            {sign}
          </bdi>
        )}
      </span>
    </a>
  );
}
