import { type Condition, condition } from './conditions.ts';
import { type JsonFields, jsonFields } from './json-fields.ts';
import { MOST_RULES, type Rule, type RuleGroup } from './rules.ts';
import { readChoices, readCondition, readConditions, readMatch, readName } from './rules-read.ts';

export const RULES_FORMAT = 'bilideck-rules';
/** Counted up when a reader of before would misread it. */
export const RULES_VERSION = 1;

/** In characters. */
export const RULES_MAX = 1_000_000;

interface Group {
  readonly tagid: number;
  readonly name: string;
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
  let document: JsonFields;
  try {
    document = jsonFields(JSON.parse(text));
  } catch {
    return 'damaged';
  }
  if (document['format'] !== RULES_FORMAT) return 'not-ours';
  const { version, rules: list } = document;
  if (typeof version !== 'number' || !Array.isArray(list)) return 'damaged';
  if (version > RULES_VERSION) return 'newer';
  if (list.length > MOST_RULES) return 'too-many';

  const byName = new Map(groups.map((group) => [group.name, group.tagid]));
  const read = (fields: JsonFields): Condition | null => {
    if (fields['filter'] !== 'group') return readCondition(fields);
    const names = Array.isArray(fields['groups']) ? fields['groups'] : [];
    const ids = names.map((name) => byName.get(name) ?? '');
    return condition('group', ids.join(), fields['not'] === true);
  };
  const newGroups = new Set<string>();
  const left: number[] = [];
  const rules = list.flatMap((one, place): Rule[] => {
    const fields = jsonFields(one);
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
