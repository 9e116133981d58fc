import { browser } from 'wxt/browser';
import type { Limiter } from '../../api/limiter.ts';
import { z } from '../../api/schema.ts';
import type { Collections } from '../../collect/collections.ts';
import type { Collected } from '../../collect/shared/collected.ts';
import { readCatalogue } from '../../i18n-catalogue.ts';
import { definePart } from '../../parts/define-part.ts';
import { Nothing } from '../../reading/define-read.ts';
import { defineMethod } from '../../rpc/method.ts';
import { ANYWHERE, PAGES, SITE_SCRIPTS } from '../../shared/callers.ts';
import { BiliError } from '../../shared/errors.ts';
import type { Texts } from '../../shared/texts.ts';
import { language } from '../../storage/appearance.ts';
import type { Meter as MeterFigures } from '../../ui/shared/meter.ts';
import { latestBlock } from './engine-signals.ts';
import type { RequestCount } from './meter.ts';
import { OpenView } from './open-view.ts';
import type { ResolveLink } from './short-links.ts';

export interface PageServices {
  readonly meter: Pick<RequestCount, 'lastHour'>;
  readonly limiterState: Limiter['state'];
  readonly openView: (view: OpenView) => Promise<void>;
  readonly resolveLink: ResolveLink;
  readonly collections: Pick<Collections, 'unended'>;
}

/** What belongs to no capability: pages of ours, and how busy the background is. */
export const pagesPart = definePart({
  calls: ({ meter, limiterState, openView, resolveLink, collections }: PageServices) => ({
    /** Requests of the last hour, those in the queue, and the end of a cool-down. */
    'meter.get': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: async (): Promise<MeterFigures> => {
        const { waiting, coolDowns } = limiterState();
        return {
          sent: await meter.lastHour(),
          waiting,
          coolDownUntilMs: latestBlock(coolDowns),
        };
      },
    }),
    /** Long reads of the account that have not ended, those that stand still included. */
    'collections.unended': defineMethod({
      callers: PAGES,
      input: Nothing,
      run: (): Promise<readonly Collected[]> => collections.unended(),
    }),
    /** Where a b23.tv link leads, by one request; null: to nobody and no video. */
    'links.resolve': defineMethod({
      callers: PAGES,
      input: z.strictObject({ link: z.string().check(z.maxLength(300)) }),
      run: ({ link }) => resolveLink(link),
    }),
    /** The catalogue of the chosen language; null: texts follow the browser. */
    'texts.get': defineMethod({
      callers: SITE_SCRIPTS,
      input: Nothing,
      run: async (): Promise<Texts | null> => {
        const choice = await language.get();
        return choice === 'browser' ? null : readCatalogue(choice);
      },
    }),
    /** Puts the second script of the space page beside the one that asks. */
    'pages.extras': defineMethod({
      callers: ['content'],
      input: Nothing,
      run: async (_, { frame }): Promise<null> => {
        if (!frame) throw new BiliError({ kind: 'not-found', operation: 'pages.extras' });
        const { tabId, frameId } = frame;
        await browser.scripting.executeScript({
          target: { tabId, frameIds: [frameId] },
          files: ['/content-scripts/extras.js'],
        });
        return null;
      },
    }),
    /** Opens a view of the dashboard, one a second; content scripts cannot do so themselves. */
    'pages.open': defineMethod({
      callers: ANYWHERE,
      input: OpenView,
      run: async (view): Promise<null> => {
        await openView(view);
        return null;
      },
    }),
  }),
});
