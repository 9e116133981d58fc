import { browser } from 'wxt/browser';
import { createClient } from '../../api/client.ts';
import { systemClock } from '../../api/clock.ts';
import { createLimiter } from '../../api/limiter.ts';
import { nav } from '../../api/operations/nav.ts';
import { createWbiKeys } from '../../api/wbi-keys.ts';
import { createCollections } from '../../collect/collections.ts';
import { createActs } from '../../engine/acts.ts';
import { createEngine } from '../../engine/engine.ts';
import { runStore } from '../../engine/run-store.ts';
import { readCatalogue } from '../../i18n-catalogue.ts';
import { followLanguage } from '../../i18n-language.ts';
import { log, logApi } from '../../log.ts';
import { createLogs } from '../../parts/account/worker/shared.ts';
import {
  backupStore,
  createAccountFacts,
  createBackups,
  createTopUp,
  followingStore,
} from '../../parts/followings/worker/shared.ts';
import { rememberGroups } from '../../parts/groups/worker/shared.ts';
import { createArchiveKeeper, historyPageRead } from '../../parts/history/worker/shared.ts';
import { createGroupWatch, createWeeklySnapshots } from '../../parts/snapshots/worker/shared.ts';
import { createReader } from '../../reading/reader.ts';
import { serveRpc } from '../../rpc/server.ts';
import { accountLog, logsKept } from '../../storage/account-log.ts';
import { cache } from '../../storage/cache.ts';
import { failing } from '../../storage/failing-calls.ts';
import {
  bumpRevisions,
  faultCounts,
  followingsProgress,
  forgetRevisions,
  menuOf,
  sentMinutes,
  tabActs,
  wbiKeyStore,
} from '../../storage/items.ts';
import { chosenSlowness, coolDownStore, isOn, runWords } from '../../storage/kept-items.ts';
import { archiveSignals } from './archive-signals.ts';
import { createBehind } from './behind.ts';
import { createDearTo } from './dear-to.ts';
import {
  ARCHIVE_ALARM,
  COLLECT_ALARM,
  createSignals,
  DAILY_ALARM,
  latestBlock,
  WAKE_ALARM,
  WEEKLY_ALARM,
  wakeAt,
  wakeCollectionsAt,
  wakeDaily,
  wakeWeekly,
} from './engine-signals.ts';
import { createErased } from './erased.ts';
import { createFaults } from './faults.ts';
import { createForget } from './forget.ts';
import { installHeaderRules } from './header-rules.ts';
import { createKeptFacts } from './kept-facts.ts';
import { kindOf } from './kinds.ts';
import { createMenu } from './menu.ts';
import { createMenuActions } from './menu-actions.ts';
import { lookInPage } from './menu-look.ts';
import { askInPage, clearMark, reportNews } from './menu-report.ts';
import { createMeter } from './meter.ts';
import { createNameOfGroup } from './name-of-group.ts';
import { createAskName, createNameOfPerson } from './name-of-person.ts';
import { createOpenView, openView } from './open-view.ts';
import { createOrderDoor } from './order-door.ts';
import { readSession } from './session.ts';
import { watchSession } from './session-watch.ts';
import { createSettingsSync } from './settings-sync.ts';
import { createShortLinks } from './short-links.ts';
import { lookAtSpace } from './space-look.ts';
import { createMethodTable, listCollections } from './table.ts';
import { createTitleOfVideo } from './title-of-video.ts';
import { welcomeOnce } from './welcome.ts';

const PRUNE_ALARM = 'prune-cache';

/**
 * Puts the background together. Everything here runs synchronously up to the listeners, because a
 * worker that is woken by an event loses the event if its listener comes late.
 */
export function startBackground(): void {
  const clock = systemClock;
  const rulesInForce = installHeaderRules();
  rulesInForce.catch((error: unknown) => log.error('header rules', error));

  const meter = createMeter({ clock, store: sentMinutes });
  const limiter = createLimiter({
    clock,
    store: coolDownStore,
    slowness: chosenSlowness.get,
    onEvent: ({ type }) => {
      if (type === 'sent') meter.count();
    },
  });
  const faults = createFaults({ store: faultCounts });
  const keys = createWbiKeys(wbiKeyStore, clock, async () => {
    const { data } = await client.call(nav, {}, { priority: 'waiting' });
    return data.wbi_img;
  });
  const client = createClient({
    fetch: (url, init) => fetch(url, init),
    readSession,
    whose: async (claimed) => {
      const { data } = await client.call(nav, {}, { priority: 'waiting', account: claimed });
      return data.mid ?? null;
    },
    ready: () => rulesInForce,
    limiter,
    keys,
    clock,
    log: (event) => {
      faults.count(event);
      logApi(event);
    },
  });
  const heard = createGroupWatch({ store: runStore, now: clock.now });
  const reader = createReader({ client, cache, clock, failing, heard });
  const account = async () => (await readSession()).mid;
  const backups = createBackups({ client, clock, followings: followingStore, store: backupStore });
  const topUp = createTopUp({
    client,
    clock,
    tell: followingsProgress.set,
    report: (error) => log.error('followings', error),
  });
  const logServices = {
    reader,
    account,
    log: accountLog,
    kept: logsKept,
    now: clock.now,
    wake: wakeDaily,
  };
  const logs = createLogs(logServices);
  const forget = createForget(reader, account);
  const signals = createSignals(runStore, account);
  const report = (error: unknown) => log.error('engine', error);
  const nameOfPerson = createNameOfPerson(reader, followingStore);
  const engine = createEngine({
    client,
    store: runStore,
    clock,
    account,
    nameOf: nameOfPerson,
    words: runWords,
    kindOf,
    backup: backups.make,
    ...createAccountFacts(followingStore, createKeptFacts(reader, clock.now)),
    blockedUntilMs: () => latestBlock(limiter.state().coolDowns),
    slowness: () => limiter.state().slowness,
    onProgress: signals.showProgress,
    report,
    wakeAt,
    changed: async (...topics) => {
      // Forget first: whoever hears of the change reads again at once.
      await forget(topics);
      await bumpRevisions(...topics);
    },
  });
  const collections = createCollections({
    collections: listCollections(),
    client: reader.serving(historyPageRead, { cursor: null }),
    clock,
    account,
    blockedUntilMs: () => latestBlock(limiter.state().coolDowns),
    onProgress: signals.showCollected,
    report,
    wakeAt: wakeCollectionsAt,
  });
  const weekly = createWeeklySnapshots({ account, collections, now: clock.now, wakeWeekly });
  const archive = createArchiveKeeper({ account, collections, now: clock.now, ...archiveSignals });
  const acts = rememberGroups(createActs(engine, runStore), () => menu.refresh());
  // The menu's words follow the choice as well.
  const inLanguage = followLanguage(readCatalogue, () => menu.refresh());
  const menu = createMenu({
    reader,
    readSession,
    inLanguage: () => inLanguage,
    isOn: () => isOn('menu'),
  });
  const sync = createSettingsSync({
    now: clock.now,
    taken: async () => {
      await limiter.slow(await chosenSlowness.get());
      menu.refresh();
    },
    report,
  });
  const goOn = (begin: () => Promise<unknown>) => {
    begin().catch(report);
  };
  /** Every alarm stands as what is kept wants it, or goes. */
  const rearm = () => {
    for (const arm of [logs.arm, archive.arm, weekly.arm, engine.wake, collections.wake]) goOn(arm);
  };
  const behind = createBehind(engine, () => inLanguage);
  const resolveLink = createShortLinks({ limiter, fetch: (url, init) => fetch(url, init) });
  const onMenu = createMenuActions({
    client,
    acts,
    readSession,
    openView,
    resolveLink,
    look: lookInPage,
    menuOf: menuOf.get,
    nameOfPerson,
    askName: createAskName(reader),
    titleOfVideo: createTitleOfVideo(reader),
    nameOfGroup: createNameOfGroup(reader),
    dearTo: createDearTo(reader, followingStore, clock.now),
    behind,
    ask: askInPage,
    begin: clearMark,
    report: reportNews,
  });

  serveRpc(
    createMethodTable({
      client,
      ...logServices,
      engine,
      door: createOrderDoor({ acts, tabActs, now: clock.now }),
      store: runStore,
      behind,
      backups,
      following: followingStore,
      topUp,
      collections,
      ...archiveSignals,
      meter,
      limiterState: limiter.state,
      resolveLink,
      openView: createOpenView(clock.now),
      wakeWeekly,
      slow: limiter.slow,
      switched: menu.refresh,
      sync,
      faults,
      erased: createErased({ signals, menu, faults, limiter, reader, rearm, sync }),
      lookAtSpace,
    }),
    account,
  );
  browser.contextMenus.onClicked.addListener((info, tab) => {
    void onMenu(info, tab);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    menu.refresh();
    if (reason === 'install') goOn(() => welcomeOnce(openView));
    void browser.alarms.create(PRUNE_ALARM, { periodInMinutes: 24 * 60 });
    goOn(reader.resting.forget);
    rearm();
  });
  browser.runtime.onStartup.addListener(() => {
    menu.refresh();
    rearm();
  });
  watchSession(() => {
    // The groups in the menu are somebody else's now.
    menu.refresh();
    goOn(signals.accountChanged);
    goOn(async () => {
      await forgetRevisions();
      // Pages that stay open must not go on showing, and ordering, what is another one's.
      await bumpRevisions('account');
    });
    goOn(engine.sessionChanged);
    goOn(collections.sessionChanged);
    goOn(archive.arm);
    goOn(weekly.arm);
  });
  globalThis.addEventListener('online', () => {
    goOn(engine.online);
    goOn(collections.online);
  });
  browser.storage.local.onChanged.addListener((changes) => {
    menu.onStored(changes);
    sync.onStored(changes);
  });
  browser.storage.sync?.onChanged.addListener(sync.onSynced);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === PRUNE_ALARM) void cache.prune(clock.now());
    if (name === WAKE_ALARM) goOn(engine.wake);
    if (name === COLLECT_ALARM) goOn(collections.wake);
    if (name === DAILY_ALARM) goOn(logs.topUpDaily);
    if (name === ARCHIVE_ALARM) goOn(archive.heed);
    if (name === WEEKLY_ALARM) goOn(weekly.heed);
  });

  goOn(engine.wake);
  goOn(collections.wake);
}
