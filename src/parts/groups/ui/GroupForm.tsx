import field from '@/components/Field.module.css';
import { type MessageKey, t } from '@/src/i18n.ts';
import type { GroupNameProblem } from '@/src/parts/groups/shared/group-name.ts';
import { errorText } from '@/src/ui/error-text.ts';
import listCss from '@/src/ui/ListView.module.css';
import { onEscape } from '@/src/ui/on-escape.ts';
import buttonCss from '@/src/ui/TextButton.module.css';
import { useFocusAtFirst } from '@/src/ui/use-focus-at-first.ts';
import css from './GroupForm.module.css';
import type { GroupsModel } from './groups-model.ts';

const PROBLEMS: Readonly<Record<GroupNameProblem, MessageKey | null>> = {
  // Nothing typed yet is no mistake.
  empty: null,
  'too-long': 'groups_name_too_long',
  forbidden: 'groups_name_forbidden',
  exists: 'groups_name_exists',
};

interface Props {
  readonly model: GroupsModel;
  /** In place of the group that is renamed. */
  readonly inRow?: boolean;
}

/** The name of a new group, or another one for a group; what is wrong with it is said at once. */
export default function GroupForm({ model, inRow = false }: Props) {
  const problem = model.problem.value;
  const words = problem ? PROBLEMS[problem] : null;
  const error = model.error.value;
  const input = useFocusAtFirst<HTMLInputElement>(true);
  const said = words ? t(words) : error ? errorText(error) : '';
  const renames = model.naming.value !== 'create';
  return (
    <div class={inRow ? css.renaming : undefined}>
      <form
        class={listCss.bar}
        onSubmit={(event) => {
          event.preventDefault();
          model.save();
        }}
        onKeyDown={onEscape(() => model.showForm(null))}
      >
        <input
          class={field.search}
          aria-label={t('groups_name')}
          placeholder={t('groups_name')}
          value={model.name.value}
          readOnly={model.saving.value}
          aria-invalid={said !== ''}
          aria-describedby={said === '' ? undefined : 'groups-problem'}
          ref={input}
          onInput={(event) => model.type(event.currentTarget.value)}
        />
        <button
          type="submit"
          class={buttonCss.primary}
          disabled={problem !== null || model.saving.value}
        >
          {t(renames ? 'groups_rename' : 'groups_save')}
        </button>
        <button type="button" class={buttonCss.textButton} onClick={() => model.showForm(null)}>
          {t('action_cancel')}
        </button>
      </form>
      {said !== '' && (
        <p class={css.problem} id="groups-problem" role="alert">
          {said}
        </p>
      )}
    </div>
  );
}
