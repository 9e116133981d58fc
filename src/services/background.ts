import { browser } from 'wxt/browser';
import { createClient } from '../api/client.ts';
import { systemClock } from '../api/clock.ts';
import { createLimiter } from '../api/limiter.ts';
import { nav } from '../api/operations/nav.ts';
import { createWbiKeys } from '../api/wbi-keys.ts';
import { log } from '../log.ts';
import { serveRpc } from '../rpc/server.ts';
import { actStore } from '../storage/acts.ts';
import { cache } from '../storage/cache.ts';
import { bumpRevisions, coolDownStore, lastUsedGroups, wbiKeyStore } from '../storage/items.ts';
import { createActs } from './acts/index.ts';
import { rebuildMenu } from './context-menu.ts';
import { createHandlers } from './handlers.ts';
import { installHeaderRules } from './header-rules.ts';
import { createMenuActions, reportOnBadge } from './menu-actions.ts';
import { createReader } from './reader.ts';
import { groupsResource } from './resources.ts';
import { readSession } from './session.ts';

const PRUNE_ALARM = 'prune-cache';

/**
 * Puts the background together. Everything here runs synchronously up to the listeners, because a
 * worker that is woken by an event loses the event if its listener comes late.
 */
export function startBackground(): void {
  const clock = systemClock;
  const rulesInForce = installHeaderRules();
  rulesInForce.catch((error: unknown) => log.error('header rules', error));

  const limiter = createLimiter({ clock, store: coolDownStore });
  const keys = createWbiKeys(wbiKeyStore, clock, async () => {
    const { data } = await client.call(nav, {}, { priority: 'waiting' });
    return data.wbi_img;
  });
  const client = createClient({
    fetch: (url, init) => fetch(url, init),
    readSession,
    ready: () => rulesInForce,
    limiter,
    keys,
    clock,
    log: log.api,
  });
  const reader = createReader({ client, cache, clock });
  const acts = createActs({
    client,
    reader,
    store: actStore,
    clock,
    changed: async (...topics) => {
      // Forget first: whoever hears of the change reads again at once.
      if (topics.includes('groups')) await forgetGroups();
      await bumpRevisions(...topics);
    },
  });
  const onMenu = createMenuActions({
    client,
    acts,
    readSession,
    report: reportOnBadge,
    openPage: async (hash) => {
      await browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html${hash}` as '/') });
    },
  });

  async function forgetGroups() {
    const { mid } = await readSession();
    await reader.forget(groupsResource, {}, mid);
  }

  /** From the cache when there is one: building a menu is no reason to ask the service twice. */
  async function refreshMenu() {
    const { mid } = await readSession();
    const found =
      mid === null
        ? null
        : await reader
            .read(groupsResource, {}, { from: 'any', account: mid, priority: 'background' })
            .catch(() => reader.read(groupsResource, {}, { from: 'cache', account: mid }))
            .catch(() => null);
    await rebuildMenu(found?.value ?? [], await lastUsedGroups.get());
  }
  const refreshMenuQuietly = () => {
    refreshMenu().catch((error: unknown) => log.error('context menu', error));
  };

  serveRpc(createHandlers({ client, reader, acts, readSession }));
  browser.contextMenus.onClicked.addListener((info) => {
    void onMenu(info);
  });
  browser.runtime.onInstalled.addListener(() => {
    refreshMenuQuietly();
    void browser.alarms.create(PRUNE_ALARM, { periodInMinutes: 24 * 60 });
  });
  browser.runtime.onStartup.addListener(refreshMenuQuietly);
  browser.cookies.onChanged.addListener(({ cookie }) => {
    // Signing in, out or over: the groups in the menu are somebody else's now.
    if (cookie.name === 'DedeUserID' && cookie.domain.endsWith('bilibili.com'))
      refreshMenuQuietly();
  });
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes['lastUsedGroups'] || groupsChanged(changes['revisions'])) refreshMenuQuietly();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === PRUNE_ALARM) void cache.prune(clock.now());
  });

  acts.resume().catch((error: unknown) => log.error('unfinished acts', error));
}

function groupsChanged(change: { oldValue?: unknown; newValue?: unknown } | undefined): boolean {
  const revision = (value: unknown) => (value as Record<string, number> | undefined)?.['groups'];
  return change !== undefined && revision(change.oldValue) !== revision(change.newValue);
}
