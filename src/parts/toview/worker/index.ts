import { z } from '../../../api/schema.ts';
import {
  ask,
  Nothing,
  ownAccount,
  type ReadServices,
  WithFrom,
} from '../../../reading/define-read.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { definePart } from '../../define-part.ts';
import { favRemoveKind } from './kinds/fav-remove.ts';
import { folderCreateKind, folderDeleteKind } from './kinds/folder-create.ts';
import { toviewAddKind } from './kinds/toview-add.ts';
import { toviewClearKind } from './kinds/toview-clear.ts';
import { toviewRemoveKind } from './kinds/toview-remove.ts';
import { toviewToFavKind } from './kinds/toview-to-fav.ts';
import { foldersReading, toviewListRead } from './reads.ts';

export const toviewPart = definePart({
  reads: { 'toview.list': toviewListRead },
  calls: (services: ReadServices) => ({
    'toview.folders': defineMethod({
      callers: PAGES,
      input: z.extend(Nothing, WithFrom),
      run: async ({ from }, context) => {
        const mid = await ownAccount(context, foldersReading.operation.id);
        return ask(services, foldersReading, { mid }, from, context);
      },
    }),
  }),
  kinds: [
    toviewAddKind,
    toviewRemoveKind,
    toviewClearKind,
    toviewToFavKind,
    favRemoveKind,
    folderCreateKind,
    folderDeleteKind,
  ],
});
