import { browser } from 'wxt/browser';
import type { Session } from '../../api/client.ts';
import type { Operation } from '../../api/define.ts';
import type { Limiter } from '../../api/limiter.ts';
import type { Acts } from '../../engine/acts.ts';
import type { Engine } from '../../engine/engine.ts';
import type { RunStore } from '../../engine/run-store.ts';
import type { RunOrder } from '../../engine/shared/runs.ts';
import { readCatalogue } from '../../i18n-catalogue.ts';
import type { Account } from '../../parts/account/shared/account.ts';
import type { Backups } from '../../parts/followings/worker/backup.ts';
import type { Standing } from '../../parts/person/shared/person.ts';
import { WORKS } from '../../parts/works/worker/lists/index.ts';
import type { Surveys } from '../../parts/works/worker/survey.ts';
import type { Reader, Resource } from '../../reading/reader.ts';
import type { Sourced } from '../../reading/shared/sourced.ts';
import type { From } from '../../rpc/contract.ts';
import type { CallContext, Handlers } from '../../rpc/server.ts';
import { BiliError } from '../../shared/errors.ts';
import { language } from '../../storage/appearance.ts';
import { lastUsedGroups, lastUsedOf } from '../../storage/kept-items.ts';
import { latestBlock } from './engine-signals.ts';
import type { Meter } from './meter.ts';
import type { View } from './open-view.ts';
import { createOrderDoor, type OrderDoorParts } from './order-door.ts';
import * as resources from './resources.ts';
import { createRunHandlers } from './run-handlers.ts';
import type { ResolveLink } from './short-links.ts';
import * as space from './space-resources.ts';

export interface HandlerParts {
  readonly reader: Reader;
  readonly acts: Acts;
  readonly engine: Engine;
  readonly store: RunStore;
  readonly backups: Backups;
  readonly surveys: Surveys;
  readonly readSession: () => Promise<Session>;
  readonly meter: Pick<Meter, 'lastHour'>;
  readonly limiterState: Limiter['state'];
  readonly resolveLink: ResolveLink;
  readonly tabActs: OrderDoorParts['tabActs'];
  readonly openView: (view: View) => Promise<void>;
}

const RECENT_ACTS = 50;

/** The background's side of the contract: each method is a line over the services. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { reader, acts, engine, store, backups, surveys, readSession, meter, limiterState } = parts;
  const read = async <I extends { from: From }, O extends Operation, T>(
    resource: Resource<I, O, T>,
    input: I,
    { signal, caller }: CallContext,
  ): Promise<Sourced<T> | null> => {
    const { mid: account } = await readSession();
    // A popup or dashboard is open because somebody waits for it.
    const priority = caller === 'page' ? 'waiting' : 'visible';
    const opening = isFirstPage(input);
    return reader.read(resource, input, { from: input.from, account, signal, priority, opening });
  };

  const door = createOrderDoor({
    acts,
    account: async () => (await readSession()).mid,
    tabActs: parts.tabActs,
    now: Date.now,
  });

  const ownAccount = async (operation: string): Promise<number> => {
    const { mid } = await readSession();
    if (mid === null) throw new BiliError({ kind: 'not-logged-in', operation });
    return mid;
  };

  /** The page of the account itself; whoever signed in meanwhile is somebody else. */
  const assertOwn = async (mid: number, operation: string) => {
    if ((await ownAccount(operation)) === mid) return;
    throw new BiliError({ kind: 'account-changed', operation });
  };

  async function account(
    from: From,
    context: CallContext,
  ): Promise<Sourced<Account | null> | null> {
    const { mid } = await readSession();
    if (mid === null) {
      return { value: null, learntAtMs: Date.now(), stale: false, dropped: 0 };
    }
    return read(resources.accountResource, { from }, context);
  }

  return {
    'account.get': ({ from }, context) => account(from, context),
    'space.upStat': (input, context) => read(resources.upStatResource, input, context),
    'space.counts': (input, context) => read(resources.countsResource, input, context),
    'space.works': (input, context) => read(resources.worksResource, input, context),
    'space.relation': (input, context) => read(resources.relationResource, input, context),
    'space.standing': async (input, context) => {
      const { cardResource } = resources;
      const known = (value: Standing) => ({
        learntAtMs: Date.now(),
        stale: false,
        dropped: 0,
        value,
      });
      try {
        const found = await read(cardResource, input, context);
        return found && { ...found, value: { banned: found.value.banned, cancelled: false } };
      } catch (error) {
        const isGone = error instanceof BiliError && error.kind === 'not-found';
        if (isGone) return known({ banned: false, cancelled: true });
        throw error;
      }
    },
    'space.card': (input, context) =>
      read(resources.profileResource, input, context).catch((error: unknown) => {
        if (!mayUseCard(error)) throw error;
        return read(resources.cardResource, input, context);
      }),
    'space.uploads': (input, context) => read(resources.uploadsResource, input, context),
    'space.live': (input, context) => read(space.liveResource, input, context),
    'space.notice': (input, context) => read(space.noticeResource, input, context),
    'space.pinned': (input, context) => read(space.pinnedResource, input, context),
    'space.chosen': (input, context) => read(space.chosenResource, input, context),
    'space.supporters': (input, context) => read(space.supportersResource, input, context),
    'space.reservations': (input, context) => read(space.reservationsResource, input, context),
    'space.medals': (input, context) => read(resources.medalsResource, input, context),
    'space.shared': (input, context) => read(resources.sharedResource, input, context),
    'own.counts': async (input, context) => {
      await assertOwn(input.mid, 'relationStat');
      return read(resources.countsResource, input, context);
    },
    'own.fansRanking': async (input, context) => {
      await assertOwn(input.mid, 'topFans');
      return read(space.fansRankingResource, input, context);
    },
    'works.page': ({ list, from, ...input }, context) =>
      WORKS[list](async (resource, asked) => {
        const { mid: account } = await readSession();
        const { signal } = context;
        return reader.read(resource, asked, { from, account, signal, priority: 'visible' });
      }, input),
    'works.likeEffect': (input, context) => read(space.likeEffectResource, input, context),
    'survey.get': ({ mid }) => surveys.get(mid),
    'survey.start': ({ mid }) => surveys.start(mid),
    'survey.pause': ({ mid }) => surveys.pause(mid),
    'survey.resume': ({ mid }) => surveys.resume(mid),
    'survey.cancel': ({ mid }) => surveys.cancel(mid),
    'survey.uploads': ({ mid }) => surveys.uploads(mid),
    'groups.list': (input, context) => read(resources.groupsResource, input, context),
    'groups.lastUsed': async () =>
      lastUsedOf(await lastUsedGroups.get(), await ownAccount('groups.lastUsed')),
    'groups.members': (input, context) => read(resources.membersResource, input, context),
    'groups.create': async ({ name: typed }) => {
      const name = typed.trim();
      const items = [{ id: name, title: name, target: { name } }];
      const { id } = await acts.order({ kind: 'group-create', params: {}, items });
      const [entry] = await store.journalOf(id);
      const made = entry?.after as { tagid: number } | null | undefined;
      if (made && entry?.state === 'verified') return { tagid: made.tagid, name, count: 0 };
      const lost = { kind: 'timeout', operation: 'groupCreate', changed: 'maybe' } as const;
      throw new BiliError(entry?.error ?? lost);
    },
    'fav.folders': async ({ from }, context) =>
      read(resources.foldersResource, { mid: await ownAccount('favFolders'), from }, context),
    'toview.list': (input, context) => read(resources.toviewResource, input, context),
    'history.page': (input, context) => read(resources.historyResource, input, context),
    'history.search': (input, context) => read(resources.historySearchResource, input, context),
    'history.recording': (input, context) => read(resources.recordingResource, input, context),
    'meter.get': async () => {
      const { waiting, coolDowns } = limiterState();
      return { sent: await meter.lastHour(), waiting, coolDownUntilMs: latestBlock(coolDowns) };
    },
    'acts.followInto': ({ mid, tagids, title }) =>
      acts.order({
        kind: 'follow-into',
        params: { tagids },
        items: [{ id: String(mid), title, target: { mid } }],
      }),
    'acts.order': (order, context) => door.order(order as RunOrder, context),
    'acts.undo': ({ id }, context) => door.undo(id, context),
    'acts.recent': async () => acts.recent(await ownAccount('acts.recent'), RECENT_ACTS),
    ...createRunHandlers({ engine, store, backups, ownAccount }),
    'pages.extras': async (_, { frame }) => {
      if (!frame) throw new BiliError({ kind: 'not-found', operation: 'pages.extras' });
      const { tabId, frameId } = frame;
      await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        files: ['/content-scripts/extras.js'],
      });
      return null;
    },
    'links.resolve': ({ link }) => parts.resolveLink(link),
    'texts.get': async () => {
      const choice = await language.get();
      return choice === 'browser' ? null : readCatalogue(choice);
    },
    'pages.open': async (view) => {
      await parts.openView(view);
      return null;
    },
  };
}

/** Whoever goes on through a list has not just opened it. */
function isFirstPage(input: object): boolean {
  if ('cursor' in input) return input.cursor === null;
  return !('pn' in input) || input.pn === 1;
}

/** The profile call is the most guarded one; the card says less but answers when it will not. */
function mayUseCard(error: unknown): boolean {
  return (
    error instanceof BiliError &&
    ['risk-control', 'cooling-down', 'refused', 'schema', 'server'].includes(error.kind)
  );
}
