import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import { GROUP_NAME_MAX, groupNameProblem } from '@/src/parts/groups/shared/group-name.ts';
import type { ExtraProps } from '@/src/ui/panels/extra-parts.ts';
import css from './GroupsPanel.module.css';
import { makeGroup, type NewGroupForm } from './make-group.ts';

/** The box for the name of a new group. */
export function NewGroupExtra({ parts, form: given }: ExtraProps) {
  const form = given as NewGroupForm | undefined;
  const typed = useSignal('');
  const isBusy = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  if (!form) return null;
  const { model } = form;
  const problemOf = (name: string) =>
    groupNameProblem(
      name,
      model.groups.peek().map((group) => group.name),
    );
  const problem = problemOf(typed.value);
  const save = async () => {
    const name = typed.peek().trim();
    if (isBusy.peek() || problemOf(name)) return;
    isBusy.value = true;
    const isMade = await makeGroup(model, parts, name);
    isBusy.value = false;
    if (isMade) form.close();
  };
  return (
    <form
      class={css.row}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input
        ref={input}
        class={css.input}
        aria-label={t('groups_name')}
        placeholder={t('groups_name')}
        maxLength={GROUP_NAME_MAX}
        value={typed.value}
        readOnly={isBusy.value}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // The menu around it would close too.
          event.preventDefault();
          form.close();
        }}
      />
      <button
        type="submit"
        class={css.primary}
        aria-busy={isBusy.value}
        disabled={isBusy.value || problem !== null}
      >
        {t('groups_save')}
      </button>
      <button type="button" class={css.button} disabled={isBusy.value} onClick={form.close}>
        {t('action_cancel')}
      </button>
      {problem === 'exists' && !isBusy.value && <p class={css.hint}>{t('groups_name_exists')}</p>}
    </form>
  );
}
