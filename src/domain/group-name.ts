/** Longest name of a follow group, in characters as JavaScript counts them. */
export const GROUP_NAME_MAX = 16;

export type GroupNameProblem = 'empty' | 'too-long' | 'exists';

/** What is wrong with a name for a new group, before the service is asked; null when nothing is. */
export function groupNameProblem(
  name: string,
  existing: readonly string[] = [],
): GroupNameProblem | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'empty';
  if (trimmed.length > GROUP_NAME_MAX) return 'too-long';
  return existing.includes(trimmed) ? 'exists' : null;
}
