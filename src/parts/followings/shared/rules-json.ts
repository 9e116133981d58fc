import { type Condition, condition } from './conditions.ts';
import { isFilterId } from './filters.ts';
import { plainText } from './plain-text.ts';
import { MOST_CONDITIONS } from './query.ts';
import { MOST_RULES, RULE_NAME_MAX, type Rule, type RuleGroup } from './rules.ts';

export const RULES_FORMAT = 'bilideck-rules';
/** Counted up when a reader of before would misread it. */
export const RULES_VERSION = 1;

const GROUP_NAME_MAX = 60;
const ID_MAX = 60;
/** In characters. */
export const RULES_MAX = 1_000_000;

interface Group {
  readonly tagid: number;
  readonly name: string;
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

function readConditions(
  value: unknown,
  read: (fields: Fields) => Condition | null,
): readonly Condition[] | null {
  if (!Array.isArray(value) || value.length > MOST_CONDITIONS) return null;
  const conditions = value.map((one) => read(fieldsOf(one)));
  return conditions.includes(null) ? null : (conditions as Condition[]);
}

function readCondition({ filter, value, not }: Fields): Condition | null {
  const isOne = typeof filter === 'string' && typeof value === 'string' && isFilterId(filter);
  return isOne ? condition(filter, value, not === true) : null;
}

const readMatch = (match: unknown): Rule['match'] | null =>
  match === 'all' || match === 'any' ? match : null;

const readName = (name: unknown, max = GROUP_NAME_MAX) =>
  typeof name === 'string' ? plainText(name, max) : '';

/** What may be missing: of nobody's choice. */
const readChoices = ({ name, isOff }: Fields) => ({
  name: readName(name, RULE_NAME_MAX),
  isOff: isOff === true,
});

function readRule(value: unknown): Rule | null {
  const fields = fieldsOf(value);
  const { id, match: given, conditions: list, into } = fields;
  const { tagid: number, name: text } = fieldsOf(into);
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
}

/**
 * Rules as they were kept. One condition that cannot be read takes the whole rule out: without it
 * the rule would be about more people.
 */
export function readRules(value: unknown): KeptRules {
  const rules = new Map<string, Rule>();
  const unread: unknown[] = [];
  for (const one of Array.isArray(value) ? value : []) {
    const rule = readRule(one);
    if (rule && !rules.has(rule.id) && rules.size < MOST_RULES) rules.set(rule.id, rule);
    else unread.push(one);
  }
  return { rules: [...rules.values()], unread };
}

/** Conditions on groups by name: their ids belong to one account. */
function conditionToJson({ filter, value, not }: Condition, groups: readonly Group[]): object {
  if (filter !== 'group') return { filter, value, not };
  const ids = value.split(',').map(Number);
  const names = ids.map((id) => groups.find(({ tagid }) => tagid === id)?.name ?? null);
  return { filter, groups: names, not };
}

export function rulesToJson(
  rules: readonly Rule[],
  groups: readonly Group[],
  exportedAtMs: number,
): string {
  const document = {
    format: RULES_FORMAT,
    version: RULES_VERSION,
    exportedAt: new Date(exportedAtMs).toISOString(),
    rules: rules.map(({ name, isOff, match, conditions, into }) => ({
      name,
      isOff,
      match,
      conditions: conditions.map((one) => conditionToJson(one, groups)),
      into: groups.find(({ tagid }) => tagid === into.tagid)?.name ?? into.name,
    })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** Why nothing was taken; as for lists. */
export type RulesProblem = 'too-large' | 'too-many' | 'damaged' | 'not-ours' | 'newer';

export interface ImportedRules {
  readonly rules: readonly Rule[];
  /** Groups that rules sort into and that must be created first. */
  readonly newGroups: readonly string[];
  /** Places, from 1, of rules that could not be read or ask for groups that are not there. */
  readonly left: readonly number[];
}

/** @param newId Makes an id for a rule. */
export function parseRules(
  text: string,
  groups: readonly Group[],
  newId: () => string,
): ImportedRules | RulesProblem {
  if (text.length > RULES_MAX) return 'too-large';
  let document: Fields;
  try {
    document = fieldsOf(JSON.parse(text));
  } catch {
    return 'damaged';
  }
  if (document['format'] !== RULES_FORMAT) return 'not-ours';
  const { version, rules: list } = document;
  if (typeof version !== 'number' || !Array.isArray(list)) return 'damaged';
  if (version > RULES_VERSION) return 'newer';
  if (list.length > MOST_RULES) return 'too-many';

  const byName = new Map(groups.map((group) => [group.name, group.tagid]));
  const read = (fields: Fields): Condition | null => {
    if (fields['filter'] !== 'group') return readCondition(fields);
    const names = Array.isArray(fields['groups']) ? fields['groups'] : [];
    const ids = names.map((name) => byName.get(name) ?? '');
    return condition('group', ids.join(), fields['not'] === true);
  };
  const newGroups = new Set<string>();
  const left: number[] = [];
  const rules = list.flatMap((one, place): Rule[] => {
    const fields = fieldsOf(one);
    const [match, conditions, name] = [
      readMatch(fields['match']),
      readConditions(fields['conditions'], read),
      readName(fields['into']),
    ];
    if (!match || !conditions || name === '') {
      left.push(place + 1);
      return [];
    }
    const into: RuleGroup = { tagid: byName.get(name) ?? null, name };
    if (into.tagid === null) newGroups.add(name);
    return [{ id: newId(), ...readChoices(fields), match, conditions, into }];
  });
  return { rules, newGroups: [...newGroups], left };
}

/** Whether two rules do the same, whatever they are called and whether they are on. */
export function isSameRule(one: Rule, other: Rule): boolean {
  const core = ({ match, conditions, into }: Rule) =>
    JSON.stringify([
      match,
      conditions.map(({ filter, value, not }) => [filter, value, not]),
      into.name,
    ]);
  return core(one) === core(other);
}
