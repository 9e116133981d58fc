import {
  accountNames,
  folderContents,
  groupRules,
  protectedPeople,
} from '../../../storage/kept-items.ts';
import { personNotes } from '../../../storage/person-notes.ts';
import { currentSettings } from '../../../storage/setting-rows.ts';
import type { DraftPart } from '../shared/kept-snapshot.ts';
import {
  type AccountSnapshot,
  type PartsOf,
  SNAPSHOT_PARTS,
  SNAPSHOT_ROWS,
  type SnapshotPart,
  type SnapshotPartId,
} from '../shared/snapshot.ts';
import { SKIPPED, SNAPSHOT_KEYS } from '../shared/snapshot-keys.ts';
import { contentsOf, isContents } from './contents.ts';
import { copiedFollowings } from './followings-job.ts';
import { JOBS } from './jobs.ts';
import { asOnePart, HERE } from './one-part.ts';

type AnyPart = SnapshotPart<SnapshotPartId>;

/** What of the account is kept on this machine alone. */
async function ownParts(account: number): Promise<Partial<PartsOf>> {
  const [shielded, rules, settings, notes] = await Promise.all([
    protectedPeople.get(),
    groupRules.get(),
    currentSettings(),
    personNotes.all(account),
  ]);
  return {
    shielded: { ...HERE, rows: (shielded[account] ?? []).map((mid) => ({ mid })) },
    notes: { ...HERE, rows: notes.map(({ mid, text }) => ({ mid, text })) },
    rules: {
      ...HERE,
      rows: (rules[account] ?? []).map((rule) => ({
        id: (rule as { readonly id: string }).id,
        rule: JSON.parse(JSON.stringify(rule)),
      })),
    },
    settings: { ...HERE, rows: settings.map((row) => JSON.parse(JSON.stringify(row))) },
  };
}

/** Rows that are none of a snapshot's, or twice there, are left out and told. */
function sound(part: SnapshotPartId, { rows, ...standing }: AnyPart): AnyPart {
  const key = SNAPSHOT_KEYS[part] as (row: unknown) => string | number;
  const kept = new Map<string | number, unknown>();
  for (const row of rows) {
    if (SNAPSHOT_ROWS[part].safeParse(row).success) kept.set(key(row), row);
  }
  const isLess = kept.size < rows.length && standing.state === 'complete';
  const lacking = isLess ? ({ state: 'partial', why: 'dropped' } as const) : {};
  return { ...standing, ...lacking, rows: [...kept.values()] as never[] };
}

function whole(mid: number, name: string, parts: Partial<PartsOf>, atMs: number): AccountSnapshot {
  const all = SNAPSHOT_PARTS.map((id) => [id, sound(id, (parts[id] ?? SKIPPED) as AnyPart)]);
  return {
    takenAt: new Date(atMs).toISOString(),
    account: { mid, name },
    parts: Object.fromEntries(all) as unknown as PartsOf,
  };
}

const nameOfAccount = async (mid: number) => (await accountNames.get())[mid] ?? '';

/** A snapshot out of what was read for it. */
export async function assembled(
  account: number,
  drafts: readonly DraftPart[],
  atMs: number,
): Promise<AccountSnapshot> {
  const read = Map.groupBy(JOBS, ({ part }) => part);
  const asked = [...read].map(([part, jobs]) => {
    const found = jobs.flatMap(({ id }) => drafts.find(({ job }) => job === id) ?? []);
    return [part, asOnePart(found)] as const;
  });
  const isWanted = (await folderContents.get())[account] ?? false;
  const isRead = drafts.some(({ job }) => isContents(job));
  const folders = drafts.find(({ job }) => job === 'folders');
  const parts = {
    ...Object.fromEntries(asked),
    ...(isWanted || isRead ? contentsOf(folders, drafts) : {}),
    ...(await ownParts(account)),
  };
  return whole(account, await nameOfAccount(account), parts as Partial<PartsOf>, atMs);
}

/** What is known now without asking, with what was asked for. */
export async function asOfNow(
  account: number,
  asked: Partial<PartsOf>,
  atMs: number,
): Promise<AccountSnapshot> {
  const { rows, standing } = await copiedFollowings(account);
  const followings = standing.readAt === null ? SKIPPED : { ...standing, rows };
  const parts = { ...(await ownParts(account)), followings, ...asked };
  return whole(account, await nameOfAccount(account), parts, atMs);
}
