import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import type { FilterId } from '@/src/parts/followings/shared/filters.ts';
import type { Rule } from '@/src/parts/followings/shared/rules.ts';
import type { UnknownOf } from '@/src/parts/followings/shared/unknown-of.ts';
import { conditionText, listText } from '@/src/parts/followings/ui/workbench/words.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';

type Groups = readonly Pick<FollowGroup, 'tagid' | 'name'>[];

/** "签名含「美食」、大会员": what a rule asks for. */
export function conditionsText({ conditions, match }: Rule, groups: Groups): string {
  const texts = conditions.map((one) => conditionText(one, groups));
  return listText(texts, match === 'all' ? 'conjunction' : 'disjunction');
}

/** What a rule is called: by its name, or by what it asks for. */
export const ruleName = (rule: Rule, groups: Groups): string =>
  rule.name || conditionsText(rule, groups);

/** What is not known, in words of its own where it is one of these. */
const UNKNOWN: Partial<Record<FilterId, MessageKey>> = {
  quiet: 'rules_unknown_activity',
  medal: 'rules_unknown_medal',
  before: 'rules_unknown_since',
  after: 'rules_unknown_since',
  partition: 'rules_unknown_partition',
  watched: 'rules_unknown_watched',
  unwatched: 'rules_unknown_watched',
};

export const unknownText = ({ filter, count }: UnknownOf): string =>
  t(UNKNOWN[filter] ?? 'rules_unknown_other', [exactCount(count)]);
