import type { Client } from '../../../api/client.ts';
import { hostName } from '../../../api/define.ts';
import { z } from '../../../api/schema.ts';
import { Nothing, ownAccount, type ReadServices } from '../../../reading/define-read.ts';
import type { Reader } from '../../../reading/reader.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { BiliError } from '../../../shared/errors.ts';
import { definePart } from '../../define-part.ts';
import type { Checkable, SpaceLook } from '../shared/check.ts';
import { askOne, type Checked } from './ask-one.ts';
import { ASKS } from './asks.ts';
import { Found } from './found.ts';

interface CheckServices extends Pick<ReadServices, 'account'> {
  readonly client: Pick<Client, 'call'>;
  readonly lookAtSpace: () => Promise<SpaceLook>;
  readonly reader: Pick<Reader, 'resting'>;
}

export const checkPart = definePart({
  calls: (services: CheckServices) => ({
    /** Every call that can be asked, in the order in which they should be. */
    'check.list': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async (): Promise<readonly Checkable[]> =>
        ASKS.map(({ operation: { id, host, path } }) => ({
          operation: id,
          path: `${host === 'api' ? '' : hostName(host)}${path}`,
        })),
    }),
    /** One of them, once: what came, and what the next ones can be asked with. */
    'check.ask': defineMethod({
      callers: PAGES,
      input: z.strictObject({ operation: z.string(), found: Found }),
      run: async ({ operation, found }, { signal }): Promise<Checked> => {
        const one = ASKS.find((ask) => ask.operation.id === operation);
        if (!one) throw new BiliError({ kind: 'not-found', operation });
        const own = await ownAccount(services, operation);
        const checked = await askOne(services.client, one, found, own, signal);
        // It was let alone for a day, perhaps; now it is known to work.
        if (checked.line.verdict === 'works') await services.reader.resting.worked(operation);
        return checked;
      },
    }),
    /** How the panels found their place on a space page that is open in a tab. */
    'check.space': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: (): Promise<SpaceLook> => services.lookAtSpace(),
    }),
  }),
});
