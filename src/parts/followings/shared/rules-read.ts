import { type Condition, condition } from './conditions.ts';
import { isFilterId } from './filters.ts';
import { type JsonFields, jsonFields } from './json-fields.ts';
import { plainText } from './plain-text.ts';
import { MOST_CONDITIONS } from './query.ts';
import { MOST_RULES, RULE_NAME_MAX, type Rule } from './rules.ts';

const GROUP_NAME_MAX = 60;
const ID_MAX = 60;

export function readConditions(
  value: unknown,
  read: (fields: JsonFields) => Condition | null,
): readonly Condition[] | null {
  if (!Array.isArray(value) || value.length > MOST_CONDITIONS) return null;
  const conditions = value.map((one) => read(jsonFields(one)));
  return conditions.includes(null) ? null : (conditions as Condition[]);
}

export function readCondition({ filter, value, not }: JsonFields): Condition | null {
  const isOne = typeof filter === 'string' && typeof value === 'string' && isFilterId(filter);
  return isOne ? condition(filter, value, not === true) : null;
}

export const readMatch = (match: unknown): Rule['match'] | null =>
  match === 'all' || match === 'any' ? match : null;

export const readName = (name: unknown, max = GROUP_NAME_MAX) =>
  typeof name === 'string' ? plainText(name, max) : '';

/** What may be missing: of nobody's choice. */
export const readChoices = ({ name, isOff }: JsonFields) => ({
  name: readName(name, RULE_NAME_MAX),
  isOff: isOff === true,
});

function readRule(value: unknown): Rule | null {
  const fields = jsonFields(value);
  const { id, match: given, conditions: list, into } = fields;
  const { tagid: number, name: text } = jsonFields(into);
  const [match, conditions, name] = [
    readMatch(given),
    readConditions(list, readCondition),
    readName(text),
  ];
  if (typeof id !== 'string' || id === '' || id.length > ID_MAX) return null;
  if (!match || !conditions || name === '') return null;
  const tagid = Number.isSafeInteger(number) && Number(number) > 0 ? Number(number) : null;
  return { id, ...readChoices(fields), match, conditions, into: { tagid, name } };
}

export interface KeptRules {
  readonly rules: readonly Rule[];
  /** Of a later version, or damaged. They are never run, and are written back as they are. */
  readonly unread: readonly unknown[];
  /** How many of those could be read, and are more than there may be: another device brought them. */
  readonly beyond: number;
}

/**
 * Rules as they were kept. One condition that cannot be read takes the whole rule out: without it
 * the rule would be about more people.
 */
export function readRules(value: unknown): KeptRules {
  const rules = new Map<string, Rule>();
  const unread: unknown[] = [];
  let beyond = 0;
  for (const one of Array.isArray(value) ? value : []) {
    const rule = readRule(one);
    const isOne = rule !== null && !rules.has(rule.id);
    if (isOne && rules.size < MOST_RULES) rules.set(rule.id, rule);
    else {
      unread.push(one);
      if (isOne) beyond += 1;
    }
  }
  return { rules: [...rules.values()], unread, beyond };
}
