import { Nothing, ownAccount } from '../../../reading/define-read.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { ANYWHERE } from '../../../shared/callers.ts';
import { lastUsedGroups, lastUsedOf } from '../../../storage/kept-items.ts';
import { definePart } from '../../define-part.ts';
import { groupCreateKind } from './kinds/group-create.ts';
import { groupDeleteKind } from './kinds/group-delete.ts';
import { groupRenameKind } from './kinds/group-rename.ts';
import { groupSortKind } from './kinds/group-sort.ts';
import { groupListRead, groupMembersRead } from './reads.ts';

export const groupsPart = definePart({
  calls: () => ({
    /** Ids of own groups that people were lately added to, newest first. */
    'groups.lastUsed': defineMethod({
      callers: ANYWHERE,
      input: Nothing,
      run: async (_, context): Promise<readonly number[]> =>
        lastUsedOf(await lastUsedGroups.get(), await ownAccount(context, 'groups.lastUsed')),
    }),
  }),
  reads: { 'groups.list': groupListRead, 'groups.members': groupMembersRead },
  kinds: [groupCreateKind, groupRenameKind, groupDeleteKind, groupSortKind],
});
