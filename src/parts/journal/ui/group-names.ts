import { signal } from '@preact/signals';
import type { Background } from '@/src/rpc/client.ts';
import { groupName } from '@/src/ui/group-name.ts';

/** Names of follow groups for lines that know only their ids. */
export function createGroupNames(ask: Background) {
  const names = signal<ReadonlyMap<number, string>>(new Map());

  async function load() {
    const found = await ask('groups.list', { from: 'any' }).catch(() => null);
    names.value = new Map(
      (found?.value ?? []).map(({ tagid, name }) => [tagid, groupName({ tagid, name })]),
    );
  }

  return {
    load: () => void load(),
    /** A group that is gone keeps its number. */
    nameOf: (tagid: number) => names.value.get(tagid) ?? `#${tagid}`,
  };
}
