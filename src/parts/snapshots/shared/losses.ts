import type { ComparedLine } from './lines.ts';
import type { Hindrance } from './restore.ts';
import { SNAPSHOT_PARTS, type SnapshotPartId } from './snapshot.ts';

/** Of a part, how many rows come back, and how many cannot, by why. */
export interface PartLosses {
  readonly part: SnapshotPartId;
  readonly back: number;
  readonly lost: readonly (readonly [why: Hindrance, count: number])[];
}

/** Another name or date is no loss; what is not there any more is one. */
const isLost = ({ how }: ComparedLine, why: Hindrance) =>
  how === 'gone' || why === 'closed' || why === 'dead';

/** What of a comparison comes back and what nobody can bring back, by part; parts with neither are left out. */
export function lossesOf(
  lines: readonly ComparedLine[],
  isChosen: (line: ComparedLine) => boolean,
  whyNot: (line: ComparedLine) => Hindrance | null,
): readonly PartLosses[] {
  const back = new Map<SnapshotPartId, number>();
  const lost = new Map<SnapshotPartId, Map<Hindrance, number>>();
  for (const line of lines) {
    const { part } = line;
    if (isChosen(line)) back.set(part, (back.get(part) ?? 0) + 1);
    const why = whyNot(line);
    if (why === null || !isLost(line, why)) continue;
    const counts = lost.get(part) ?? new Map<Hindrance, number>();
    lost.set(part, counts.set(why, (counts.get(why) ?? 0) + 1));
  }
  return SNAPSHOT_PARTS.filter((part) => back.has(part) || lost.has(part)).map((part) => ({
    part,
    back: back.get(part) ?? 0,
    lost: [...(lost.get(part) ?? [])],
  }));
}
