import { useState } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import type { RuleGroup } from '@/src/parts/followings/shared/rules.ts';
import { GROUP_NAME_MAX, groupNameProblem } from '@/src/parts/groups/shared/group-name.ts';
import page from '@/src/ui/Page.module.css';
import css from './RuleForm.module.css';
import pageCss from './Rules.module.css';
import type { RulesModel } from './rules-model.ts';

const NEW = 'new';

interface IntoProps {
  readonly model: RulesModel;
  readonly into: RuleGroup;
  readonly onChange: (into: RuleGroup) => void;
}

/** One of the groups, or the name of one that is made when the rule is first run. */
export function RuleInto({ model, into, onChange }: IntoProps) {
  const groups = model.groups.value;
  const known = groups.find(({ tagid }) => tagid === into.tagid);
  const [isNew, setNew] = useState(!known && into.name !== '');
  const problem = groupNameProblem(into.name);
  const words = problem === 'too-long' || problem === 'forbidden' ? problem : null;
  const choose = (value: string) => {
    setNew(value === NEW);
    const group = groups.find(({ tagid }) => String(tagid) === value);
    onChange(group ? { tagid: group.tagid, name: group.name } : { tagid: null, name: '' });
  };
  return (
    <>
      <label class={css.field}>
        <span>{t('rules_group')}</span>
        <select
          class={page.input}
          value={known ? String(known.tagid) : isNew ? NEW : ''}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="" disabled>
            {t('rules_choose_group')}
          </option>
          {groups.map(({ tagid, name }) => (
            <option key={tagid} value={String(tagid)}>
              {name}
            </option>
          ))}
          <option value={NEW}>{t('rules_new_group')}</option>
        </select>
      </label>
      {isNew && !known && (
        <label class={css.field}>
          <span>{t('rules_group_made')}</span>
          <input
            class={page.input}
            value={into.name}
            maxLength={GROUP_NAME_MAX}
            aria-label={t('groups_name')}
            placeholder={t('groups_name')}
            onInput={({ currentTarget: { value } }) => {
              // One of that name may be there: then it is meant.
              const same = groups.find(({ name }) => name === value.trim());
              onChange({ tagid: same?.tagid ?? null, name: value.trim() });
            }}
          />
          {words && (
            <span class={pageCss.wrong} role="alert">
              {t(words === 'too-long' ? 'groups_name_too_long' : 'groups_name_forbidden')}
            </span>
          )}
        </label>
      )}
    </>
  );
}
