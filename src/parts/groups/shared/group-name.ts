/** Longest name of a follow group, in characters as JavaScript counts them. */
export const GROUP_NAME_MAX = 16;

/**
 * What is certain to be refused (22101): markup, control and invisible characters. The service may
 * refuse more, and then says so.
 */
const FORBIDDEN = /[<>\p{Cc}\u200b-\u200f\u202a-\u202e]/u;

export type GroupNameProblem = 'empty' | 'too-long' | 'forbidden' | 'exists';

/** What is wrong with a name for a new group, before the service is asked; null when nothing is. */
export function groupNameProblem(
  name: string,
  existing: readonly string[] = [],
): GroupNameProblem | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'empty';
  if (trimmed.length > GROUP_NAME_MAX) return 'too-long';
  if (FORBIDDEN.test(trimmed)) return 'forbidden';
  return existing.includes(trimmed) ? 'exists' : null;
}
