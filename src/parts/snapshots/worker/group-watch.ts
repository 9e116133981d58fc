import type { RunStore } from '../../../engine/run-store.ts';
import type { Run, RunItem } from '../../../engine/shared/runs.ts';
import type { HeardAnswer } from '../../../reading/reader.ts';
import type { KindId } from '../../../shared/kind-ids.ts';
import { changeLog } from '../../../storage/change-log.ts';
import { kept } from '../../../storage/kept.ts';
import { DEFAULT_TAGID } from '../../groups/shared/group.ts';
import { groupListRead } from '../../groups/worker/shared.ts';
import type { ChangeEntry } from '../shared/change.ts';
import { groupChanges, type NamedGroup } from '../shared/group-changes.ts';

const KINDS: readonly (KindId | string)[] = [
  'group-create',
  'group-rename',
  'group-delete',
  'group-restore',
] satisfies readonly KindId[];
const LOOK_BACK = 30;

interface KnownGroups {
  readonly atMs: number;
  readonly groups: readonly KnownGroup[];
}

/** `missed`: the last answer lacked it, and so will be told as deleted by the next that does. */
type KnownGroup = NamedGroup & { readonly missed?: boolean };

/** Own groups as they were last told whole, by account. */
const knownGroups = kept<Readonly<Record<number, KnownGroups>>>('knownGroups', {});

interface WatchParts {
  readonly store: Pick<RunStore, 'recent' | 'items'>;
  readonly now: () => number;
}

/** Groups that were made, renamed or deleted are written down by each answer that has them all. */
export function createGroupWatch({ store, now }: WatchParts) {
  /** Names and ids of groups that runs from here were about, since the groups were last told. */
  async function ordered(account: number, sinceMs: number): Promise<ReadonlySet<unknown>> {
    const isRecent = ({ kind, endedAtMs, createdAtMs }: Run) =>
      KINDS.includes(kind) && (endedAtMs ?? now()) >= sinceMs && createdAtMs <= now();
    const runs = (await store.recent(account, LOOK_BACK)).filter(isRecent);
    const items = await Promise.all(
      runs.map(({ id }) => store.items(id, ['verified', 'sending', 'doubtful'], LOOK_BACK)),
    );
    return new Set(items.flat().flatMap(namesOf));
  }

  let last: Promise<void> = Promise.resolve();

  async function look(account: number, groups: readonly NamedGroup[]): Promise<void> {
    const own: KnownGroup[] = groups
      .filter(({ tagid }) => tagid > 0)
      .map(({ tagid, name }) => ({ tagid, name }));
    const atMs = now();
    const known = (await knownGroups.get())[account];
    if (known) {
      const found = groupChanges(known.groups, own, { account, atMs, isOurs: () => false });
      if (found.length === 0 && !known.groups.some(({ missed }) => missed)) return;
      const ours = await ordered(account, known.atMs);
      const entries = found.map((one) => ({
        ...one,
        isOurs: ours.has(one.mid) || ours.has(one.name),
        // Stopped before it is known, the same is found once more: told apart by this, it is one.
        stamp: known.atMs,
      }));
      // An answer may lack a group and look whole: what nobody here deleted is gone when the next lacks it too.
      const isFirst = ({ became, isOurs, mid }: ChangeEntry) =>
        became === 'deleted' &&
        !isOurs &&
        !known.groups.some(({ tagid, missed }) => tagid === mid && missed);
      await changeLog.add(
        account,
        entries.filter((one) => !isFirst(one)),
      );
      const missed = entries.filter(isFirst);
      own.push(...missed.map(({ mid, name }) => ({ tagid: mid, name, missed: true })));
    }
    await knownGroups.update((all) => ({ ...all, [account]: { atMs, groups: own } }));
  }

  /** One answer after the other; rows left out, or the default group missing: not all of them. */
  return (operation: string, { account, value, dropped }: HeardAnswer): Promise<void> => {
    if (operation !== groupListRead.operation.id || account === null) return last;
    const groups = value as readonly NamedGroup[];
    if (dropped > 0 || !groups.some(({ tagid }) => tagid === DEFAULT_TAGID)) return last;
    last = last.then(() => look(account, groups)).catch(() => undefined);
    return last;
  };
}

function namesOf({ target, after }: RunItem): readonly unknown[] {
  const { tagid, name } = (target ?? {}) as Partial<NamedGroup>;
  const made = (after ?? {}) as Partial<NamedGroup>;
  return [tagid, name, made.tagid].filter((one) => one !== undefined);
}
