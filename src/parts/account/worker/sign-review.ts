import type { Run, RunItem } from '../../../engine/shared/runs.ts';
import type { KindId } from '../../../shared/kind-ids.ts';
import { openDatabase } from '../../../storage/database.ts';
import type { Profile } from '../shared/profile.ts';
import { REVIEW_MS, type SignReview } from '../shared/sign-review.ts';

const KIND: KindId = 'profile-update';

/** What one saving says of a signature; undefined: it was not about one, or did not come about. */
function reviewOf(run: Run, item: RunItem | undefined): SignReview | null | undefined {
  if (item?.state !== 'verified') return undefined;
  const { sign } = item.target as Partial<Profile>;
  const before = item.before as Profile | null;
  if (sign === undefined || !before) return undefined;
  return item.note === 'review' ? { sign, was: before.sign, atMs: run.createdAtMs } : null;
}

/** The signature that was last saved from here, where it waited for its review then; by the journal. */
export async function lastSignReview(account: number, nowMs: number): Promise<SignReview | null> {
  const transaction = (await openDatabase()).transaction(['runs', 'items']);
  const recent = IDBKeyRange.bound([account, nowMs - REVIEW_MS], [account, []]);
  const items = transaction.objectStore('items');
  let at = await transaction.objectStore('runs').index('byAccount').openCursor(recent, 'prev');
  for (; at; at = await at.continue()) {
    if (at.value.kind !== KIND) continue;
    const found = reviewOf(at.value, await items.get([at.value.id, 0]));
    if (found !== undefined) return found;
  }
  return null;
}
