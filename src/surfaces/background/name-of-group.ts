import { groupListRead } from '../../parts/groups/worker/shared.ts';
import type { Reader } from '../../reading/reader.ts';
import { groupName } from '../../ui/group-name.ts';

/** What a group is called, as it is known or else by the service; null: there is none. */
export const createNameOfGroup =
  ({ read }: Pick<Reader, 'read'>) =>
  async (account: number, tagid: number): Promise<string | null> => {
    const list = (from: 'cache' | 'any') => read(groupListRead, {}, { from, account });
    const found = (await list('cache')) ?? (await list('any'));
    const group = found?.value.find((one) => one.tagid === tagid);
    return group ? groupName(group) : null;
  };
