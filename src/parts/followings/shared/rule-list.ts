import { MOST_RULES, type Rule } from './rules.ts';
import { readRules } from './rules-read.ts';

/**
 * Changes of the list of rules as it is kept. What another version wrote and this one cannot read
 * stays behind the others, as it is.
 */
type Kept = readonly unknown[];

/**
 * Each in the place of the one of its id, or at the end; null: there would be too many.
 * @param isBack They were there before: where their places were taken they are kept behind the others.
 */
export function withRules(kept: Kept, changed: readonly Rule[], isBack = false): Kept | null {
  const { rules, unread } = readRules(kept);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  for (const rule of changed) byId.set(rule.id, rule);
  return byId.size > MOST_RULES && !isBack ? null : [...byId.values(), ...unread];
}

export function withoutRules(kept: Kept, ids: readonly string[]): Kept {
  const { rules, unread } = readRules(kept);
  return [...rules.filter(({ id }) => !ids.includes(id)), ...unread];
}

/** In the order of the ids; whatever was made meanwhile elsewhere comes behind them. */
export function inOrder(kept: Kept, ids: readonly string[]): Kept {
  const { rules, unread } = readRules(kept);
  const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...[...rules].sort((a, b) => place(a.id) - place(b.id)), ...unread];
}
