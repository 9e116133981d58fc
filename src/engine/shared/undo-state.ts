import { hasEnded, type Run } from './runs.ts';

/** none: all of it still stands, as far as undo is concerned. part: some of it was taken back. */
export type UndoState = 'none' | 'under-way' | 'part' | 'whole';

/**
 * How far a run was taken back, by how its undos ended.
 * @param among Runs that hold all undos of it; others do no harm.
 */
export function undoStateOf(
  { id, undone }: Pick<Run, 'id' | 'undone'>,
  among: readonly Run[],
): UndoState {
  const undos = among.filter(({ undoOf }) => undoOf === id);
  if (undos.length === 0) return undone ? 'whole' : 'none';
  if (undos.some((one) => !hasEnded(one))) return 'under-way';
  const oldestFirst = [...undos].sort((a, b) => a.createdAtMs - b.createdAtMs);
  const verified = undos.reduce((sum, { counts }) => sum + counts.verified, 0);
  if (verified === 0) return 'none';
  // The first of a kind holds all there was to take back; later ones what it had left.
  const isWhole = undos.every(({ kind }) => {
    const same = oldestFirst.filter((one) => one.kind === kind);
    const done = same.reduce((sum, { counts }) => sum + counts.verified, 0);
    return done >= (same[0]?.counts.total ?? 0);
  });
  return isWhole ? 'whole' : 'part';
}
