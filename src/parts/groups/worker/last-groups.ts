import type { Acts } from '../../../engine/acts.ts';
import type { RunOrder } from '../../../engine/shared/runs.ts';
import { lastUsedGroups, lastUsedOf } from '../../../storage/kept-items.ts';

const REMEMBERED = 5;

/** Own groups that an order puts people into. */
function groupsIn({ kind, params }: RunOrder): readonly number[] {
  if (kind !== 'group-add' && kind !== 'follow-into') return [];
  return ((params as { tagids?: readonly number[] }).tagids ?? []).filter((tagid) => tagid > 0);
}

/**
 * The same acts; the groups that they put people into lead every list of groups from then on.
 * @param remembered Called when other groups do.
 */
export function rememberGroups(acts: Acts, remembered: () => void): Acts {
  async function remember(account: number, tagids: readonly number[]) {
    const before = lastUsedOf(await lastUsedGroups.get(), account);
    const now = await lastUsedGroups.update((all) => {
      const next = [...new Set([...tagids, ...lastUsedOf(all, account)])];
      return { ...all, [account]: next.slice(0, REMEMBERED) };
    });
    if (lastUsedOf(now, account).join() !== before.join()) remembered();
  }

  return {
    ...acts,
    async order(order, account) {
      const act = await acts.order(order, account);
      const tagids = act.state === 'verified' ? groupsIn(order) : [];
      // The act is done all the same; only the order of a list is not what it could be.
      if (tagids.length > 0) await remember(act.account, tagids).catch(() => undefined);
      return act;
    },
  };
}
