import { computed, signal } from '@preact/signals';
import { compareSnapshots } from '@/src/parts/snapshots/shared/compare.ts';
import {
  type ComparedLine,
  comparedLines,
  HOWS,
  type How,
} from '@/src/parts/snapshots/shared/lines.ts';
import { lossesOf } from '@/src/parts/snapshots/shared/losses.ts';
import { canBring, inOtherAccount } from '@/src/parts/snapshots/shared/other-account.ts';
import { hindrance } from '@/src/parts/snapshots/shared/restore.ts';
import {
  type AccountSnapshot,
  SNAPSHOT_PARTS,
  type SnapshotPartId,
} from '@/src/parts/snapshots/shared/snapshot.ts';
import { searchForm } from '@/src/shared/search-form.ts';
import { createPicked } from '@/src/ui/picked.ts';
import { peopleIn, withName } from './line-names.ts';

/** One of two that are compared: a kept one by when it was taken, what is now, an opened file. */
export type Side = number | 'now' | 'file';

export interface Comparing extends ComparisonModel {
  readonly before: Side;
  readonly after: Side;
}

/** What two snapshots tell of each other, as a list to look through and to choose from. */
export function createComparisonModel(
  earlier: AccountSnapshot,
  is: AccountSnapshot,
  /** The later one is of the account that is signed in, and no file. */
  isOwn: boolean,
) {
  const isOtherAccount = earlier.account.mid !== is.account.mid;
  const was = isOtherAccount ? inOtherAccount(earlier, is) : earlier;
  const comparison = compareSnapshots(was, is);
  const names = peopleIn(was, is);
  const lines = comparedLines(comparison).map((line) => withName(line, names, earlier, is));
  const part = signal<SnapshotPartId | null>(null);
  const how = signal<How | null>(null);
  const text = signal('');
  const picked = createPicked<string>();

  /** What is searched of a line; made once. */
  const forms = new Map(
    lines.map((line) => [line.id, searchForm(`${line.name} ${line.was ?? ''} ${line.mid ?? ''}`)]),
  );
  const ofPart = computed(() => lines.filter((line) => !part.value || line.part === part.value));
  const shown = computed((): readonly ComparedLine[] => {
    const wanted = searchForm(text.value.trim());
    return ofPart.value.filter(
      (line) =>
        (!how.value || line.how === how.value) && (forms.get(line.id) ?? '').includes(wanted),
    );
  });

  const whyNot = (line: ComparedLine) => hindrance(line, was, is);
  /** What nobody can bring back is only to be looked at. */
  const canPick = (line: ComparedLine) =>
    isOtherAccount ? isOwn && canBring(line, was, is) : whyNot(line) === null;
  const ableIds = () => shown.peek().flatMap((line) => (canPick(line) ? [line.id] : []));

  return {
    was,
    is,
    comparison,
    lines,
    /** Parts that both have, or that one lacks though the other has rows. */
    parts: SNAPSHOT_PARTS.map((id) => ({
      id,
      isComparable: comparison[id].isComparable,
      count: lines.filter((line) => line.part === id).length,
    })),
    part,
    how,
    text,
    counts: computed(
      () =>
        new Map(HOWS.map((one) => [one, ofPart.value.filter((line) => line.how === one).length])),
    ),
    shown,
    picked,
    canPick,
    pick: ({ id }: ComparedLine, withShift: boolean) => picked.pick(id, withShift, ableIds),
    pickAll: () => picked.all(ableIds()),
    chosen: () => lines.filter(({ id }) => picked.ids.peek().has(id)),
    losses: () => lossesOf(lines, ({ id }) => picked.ids.peek().has(id), whyNot),
    isOtherAccount,
  };
}

export type ComparisonModel = ReturnType<typeof createComparisonModel>;
