import { systemClock } from '../../api/clock.ts';
import { createCollections } from '../../collect/collections.ts';
import { createActs } from '../../engine/acts.ts';
import { createEngine } from '../../engine/engine.ts';
import { runStore } from '../../engine/run-store.ts';
import { readCatalogue } from '../../i18n-catalogue.ts';
import { followLanguage } from '../../i18n-language.ts';
import { log } from '../../log.ts';
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
import { bumpRevisions, followingsProgress, menuOf, tabActs } from '../../storage/items.ts';
import { chosenSlowness, isOn, runWords } from '../../storage/kept-items.ts';
import { archiveSignals } from './archive-signals.ts';
import { createBehind } from './behind.ts';
import { createDearTo } from './dear-to.ts';
import {
  createSignals,
  latestBlock,
  wakeAt,
  wakeCollectionsAt,
  wakeDaily,
  wakeWeekly,
} from './engine-signals.ts';
import { createErased } from './erased.ts';
import { createForget } from './forget.ts';
import { createKeptFacts } from './kept-facts.ts';
import { kindOf } from './kinds.ts';
import { createMenu } from './menu.ts';
import { createMenuActions } from './menu-actions.ts';
import { lookInPage } from './menu-look.ts';
import { askInPage, clearMark, reportNews } from './menu-report.ts';
import { createNameOfGroup } from './name-of-group.ts';
import { createAskName, createNameOfPerson } from './name-of-person.ts';
import { createOpenView, openView } from './open-view.ts';
import { createOrderDoor } from './order-door.ts';
import { createService } from './service.ts';
import { readSession } from './session.ts';
import { createSettingsSync } from './settings-sync.ts';
import { createShortLinks } from './short-links.ts';
import { lookAtSpace } from './space-look.ts';
import { createMethodTable, listCollections } from './table.ts';
import { createTitleOfVideo } from './title-of-video.ts';
import { hearWakes } from './wakes.ts';

/**
 * Puts the background together. Everything here runs synchronously up to the listeners, because a
 * worker that is woken by an event loses the event if its listener comes late.
 */
export function startBackground(): void {
  const clock = systemClock;
  const { client, limiter, meter, faults } = createService(clock);
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
  hearWakes({
    menu,
    onMenu,
    sync,
    reader,
    engine,
    collections,
    signals,
    logs,
    archive,
    weekly,
    now: clock.now,
    goOn,
    rearm,
  });

  goOn(signals.catchUp);
  goOn(engine.wake);
  goOn(collections.wake);
}
