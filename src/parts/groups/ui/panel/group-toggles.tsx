import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { exactCount, t } from '@/src/i18n.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { Extra } from '@/src/ui/panels/Extra.tsx';
import css from './GroupsPanel.module.css';
import type { NewGroupForm } from './make-group.ts';
import type { PersonGroupsModel } from './person-groups-model.ts';
import { toggleOf } from './toggle-of.tsx';

/** From so many groups on there is a box to find one. */
const WORTH_FINDING = 20;

/** So many are shown at once, and those that the person is in. */
const FIRST = 30;

export function Groups({ model }: { readonly model: PersonGroupsModel }) {
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
        {!model.follows.value &&
          toggleOf(model, 'follow', {
            class: css.primary,
            onClick: model.follow,
            children: t('space_groups_follow'),
          })}
        {toggleOf(model, 'star', {
          class: css.button,
          isOn: special === true,
          onClick: model.toggleStar,
          children: [
            <span key="star" aria-hidden="true">
              {special ? '★ ' : '☆ '}
            </span>,
            t('space_groups_star'),
          ],
        })}
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
        {found.map((group) =>
          toggleOf(model, group.tagid, {
            class: css.chip,
            isOn: isIn(group),
            title: group.name,
            onClick: () => model.toggle(group),
            children: group.name,
          }),
        )}
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
export function Unfollow({ model }: { readonly model: PersonGroupsModel }) {
  const isAsking = model.asking.value;
  return (
    <div class={css.end}>
      {isAsking && <p class={css.hint}>{t('space_groups_unfollow_sure')}</p>}
      {toggleOf(model, 'follow', {
        class: isAsking ? css.danger : css.quiet,
        onClick: ({ detail }) => {
          // Pressed twice in a row, or held down, it is no answer to the question that it asked itself.
          if (detail < 2 || !model.asking.peek()) model.unfollow();
        },
        onKeyDown: (event) => event.repeat && event.preventDefault(),
        children: t(isAsking ? 'space_groups_unfollow_yes' : 'menu_unfollow'),
      })}
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
