import { useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { type MessageKey, t } from '@/src/i18n.ts';
import { withCondition } from '@/src/parts/followings/shared/conditions.ts';
import { MOST_CONDITIONS } from '@/src/parts/followings/shared/query.ts';
import { RULE_NAME_MAX, type Rule } from '@/src/parts/followings/shared/rules.ts';
import { Conditions } from '@/src/parts/followings/ui/workbench/Conditions.tsx';
import { groupNameProblem } from '@/src/parts/groups/shared/group-name.ts';
import page from '@/src/ui/Page.module.css';
import head from '@/src/ui/PageHead.module.css';
import css from './RuleForm.module.css';
import { RuleInto } from './RuleInto.tsx';
import { RulePreview } from './RulePreview.tsx';
import type { Editing, RulesModel } from './rules-model.ts';

const MATCHES = [
  ['all', 'rules_match_all'],
  ['any', 'rules_match_any'],
] as const satisfies readonly (readonly [Rule['match'], MessageKey])[];

interface Props {
  readonly model: RulesModel;
  readonly editing: Editing;
}

/** A rule that is made or changed; whom it would move stands beside it before it is saved. */
export function RuleForm({ model, editing: { rule: given, isNew } }: Props) {
  const [rule, setRule] = useState(given);
  const change = (part: Partial<Rule>) => setRule((now) => ({ ...now, ...part }));
  const groups = model.groups.value;
  const { conditions, into, match } = rule;
  const known = groups.find(({ tagid }) => tagid === into.tagid);
  const problem = known ? null : groupNameProblem(into.name);
  const isFull = conditions.length >= MOST_CONDITIONS;
  const isReady = conditions.length > 0 && problem === null;
  return (
    <>
      <h1 class={page.heading}>{t(isNew ? 'rules_new' : 'rules_edit')}</h1>
      <div class={css.both}>
        <form
          class={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady) void model.save(rule);
          }}
        >
          <label class={css.field}>
            <span>{t('rules_name')}</span>
            <input
              class={page.input}
              value={rule.name}
              maxLength={RULE_NAME_MAX}
              placeholder={t('rules_name_hint')}
              onInput={({ currentTarget }) => change({ name: currentTarget.value })}
            />
          </label>
          <fieldset class={css.field}>
            <legend>{t('rules_who')}</legend>
            <div class={css.matches}>
              {MATCHES.map(([value, words]) => (
                <label key={value}>
                  <input
                    type="radio"
                    name="match"
                    checked={match === value}
                    onChange={() => change({ match: value })}
                  />
                  {t(words)}
                </label>
              ))}
            </div>
            <div class={css.chips}>
              <Conditions
                conditions={conditions}
                groups={groups}
                label={t('rules_add')}
                onAdd={(one, instead) => {
                  if (isFull && !instead) return;
                  change({ conditions: withCondition(conditions, one, instead) });
                }}
                onDrop={(one) => change({ conditions: conditions.filter((it) => it !== one) })}
              />
            </div>
          </fieldset>
          <RuleInto model={model} into={into} onChange={(next) => change({ into: next })} />
          <div class={head.verbs}>
            <Button primary disabled={!isReady} onClick={() => void model.save(rule)}>
              {t('own_notice_save')}
            </Button>
            <Button onClick={model.close}>{t('action_cancel')}</Button>
          </div>
        </form>
        <RulePreview model={model} rule={rule} />
      </div>
    </>
  );
}
