import { useMemo, useState } from 'preact/hooks';
import { Avatar } from '@/components/Avatar.tsx';
import { Button } from '@/components/Button.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import type { Condition } from '@/src/parts/followings/shared/conditions.ts';
import { MOST_CONDITIONS } from '@/src/parts/followings/shared/query.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { RULE_NAME_MAX, type Rule, type RuleGroup } from '@/src/parts/followings/shared/rules.ts';
import { unknownOf } from '@/src/parts/followings/shared/unknown-of.ts';
import { Conditions } from '@/src/parts/followings/ui/workbench/Conditions.tsx';
import { GROUP_NAME_MAX, groupNameProblem } from '@/src/parts/groups/shared/group-name.ts';
import page from '@/src/ui/Page.module.css';
import css from './RuleForm.module.css';
import pageCss from './Rules.module.css';
import { unknownText } from './rule-words.ts';
import type { Editing, RulesModel } from './rules-model.ts';

const ROW_PX = 44;
const NEW = 'new';
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
  const add = (one: Condition, instead?: Condition) => {
    const others = conditions.filter(
      (other) => other !== instead && (other.filter !== one.filter || other.value !== one.value),
    );
    change({ conditions: [...others, one] });
  };
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
                  if (!isFull || instead) add(one, instead);
                }}
                onDrop={(one) => change({ conditions: conditions.filter((it) => it !== one) })}
              />
            </div>
          </fieldset>
          <Into model={model} into={into} onChange={(next) => change({ into: next })} />
          <div class={pageCss.verbs}>
            <Button primary disabled={!isReady} onClick={() => void model.save(rule)}>
              {t('own_notice_save')}
            </Button>
            <Button onClick={model.close}>{t('action_cancel')}</Button>
          </div>
        </form>
        <PreviewList model={model} rule={rule} />
      </div>
    </>
  );
}

interface IntoProps {
  readonly model: RulesModel;
  readonly into: RuleGroup;
  readonly onChange: (into: RuleGroup) => void;
}

/** One of the groups, or the name of one that is made when the rule is first run. */
function Into({ model, into, onChange }: IntoProps) {
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

/** Whom the rule would move now, who is there already, and of whom it is not known. */
function PreviewList({ model, rule }: { model: RulesModel; rule: Rule }) {
  const rows = model.rows.value;
  const groups = model.groups.value;
  const { moves, already, group, unknown } = useMemo(
    () => model.preview(rule),
    [rule, rows, groups],
  );
  const missing = useMemo(
    () => (unknown > 0 ? unknownOf(rule, rows, group?.tagid ?? null, model.now()) : []),
    [rule, rows, group, unknown],
  );
  const facts = model.local.facts.value;
  const isWhole = facts?.completeAtMs != null;
  return (
    <section class={css.preview} aria-label={t('rules_preview')}>
      <div class={css.counts} role="status">
        <strong>{t('rules_would', [exactCount(moves.length)])}</strong>
        {already > 0 && <span>{t('rules_already', [exactCount(already)])}</span>}
        {missing.map((one) => (
          <span key={one.filter}>{unknownText(one)}</span>
        ))}
        {!isWhole && <span>{t('rules_incomplete', [exactCount(rows.length)])}</span>}
      </div>
      {missing.some(({ filter }) => filter === 'medal') && (
        <div class={css.read}>
          <Button onClick={model.local.readMedals}>{t('rules_read_medals')}</Button>
        </div>
      )}
      {moves.length > 0 ? (
        <VirtualList
          items={moves}
          label={t('rules_preview')}
          heightOf={() => ROW_PX}
          keyOf={({ mid }: FollowingRow) => mid}
          render={(row: FollowingRow) => <Person row={row} />}
        />
      ) : (
        <p class={css.nobody}>
          {t(rule.conditions.length === 0 ? 'rules_no_conditions' : 'rules_nobody')}
        </p>
      )}
    </section>
  );
}

function Person({ row: { name, face, sign } }: { row: FollowingRow }) {
  return (
    <span class={css.person}>
      <Avatar src={face} name={name} size={28} />
      <bdi class={css.personName}>{name}</bdi>
      <span class={css.sign} title={sign}>
        {sign}
      </span>
    </span>
  );
}
