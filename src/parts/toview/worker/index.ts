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
import { favRemove } from './kinds/fav-remove.ts';
import { toviewAddKind } from './kinds/toview-add.ts';
import { toviewClearKind } from './kinds/toview-clear.ts';
import { toviewRemoveKind } from './kinds/toview-remove.ts';
import { toviewToFav } from './kinds/toview-to-fav.ts';
import { folders, list } from './reads.ts';

export const toviewPart = definePart({
  reads: { 'toview.list': list },
  calls: (services: ReadServices) => ({
    'toview.folders': defineMethod({
      callers: PAGES,
      input: z.extend(Nothing, WithFrom),
      run: async ({ from }, context) => {
        const mid = await ownAccount(services, folders.operation.id);
        return ask(services, folders, { mid }, from, context);
      },
    }),
  }),
  kinds: [toviewAddKind, toviewRemoveKind, toviewClearKind, toviewToFav, favRemove],
});
