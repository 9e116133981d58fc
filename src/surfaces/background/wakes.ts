import { browser } from 'wxt/browser';
import type { Collections } from '../../collect/collections.ts';
import type { Engine } from '../../engine/engine.ts';
import type { createLogs } from '../../parts/account/worker/shared.ts';
import type { createArchiveKeeper } from '../../parts/history/worker/shared.ts';
import type { createWeeklySnapshots } from '../../parts/snapshots/worker/shared.ts';
import type { Reader } from '../../reading/reader.ts';
import { cache } from '../../storage/cache.ts';
import { bumpRevisions, forgetRevisions } from '../../storage/items.ts';
import {
  ARCHIVE_ALARM,
  COLLECT_ALARM,
  type createSignals,
  DAILY_ALARM,
  WAKE_ALARM,
  WEEKLY_ALARM,
} from './engine-signals.ts';
import type { createMenu } from './menu.ts';
import type { createMenuActions } from './menu-actions.ts';
import { openView } from './open-view.ts';
import { watchSession } from './session-watch.ts';
import type { createSettingsSync } from './settings-sync.ts';
import { welcomeOnce } from './welcome.ts';

const PRUNE_ALARM = 'prune-cache';

/** What there is to wake, and what it is told. */
interface Sleepers {
  readonly menu: ReturnType<typeof createMenu>;
  readonly onMenu: ReturnType<typeof createMenuActions>;
  readonly sync: ReturnType<typeof createSettingsSync>;
  readonly signals: ReturnType<typeof createSignals>;
  readonly engine: Engine;
  readonly collections: Collections;
  readonly reader: Reader;
  readonly logs: ReturnType<typeof createLogs>;
  readonly archive: ReturnType<typeof createArchiveKeeper>;
  readonly weekly: ReturnType<typeof createWeeklySnapshots>;
  readonly now: () => number;
  /** Begins something whose failure is told and hinders nothing. */
  readonly goOn: (begin: () => Promise<unknown>) => void;
  /** Every alarm stands as what is kept wants it, or goes. */
  readonly rearm: () => void;
}

/** Hears what the browser wakes the worker with. An event is lost if its listener comes late: all stand at once. */
export function hearWakes(sleepers: Sleepers) {
  const { menu, onMenu, sync, signals, engine, collections, reader, goOn, rearm } = sleepers;
  const { logs, archive, weekly, now } = sleepers;
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
    if (name === PRUNE_ALARM) void cache.prune(now());
    if (name === WAKE_ALARM) goOn(engine.wake);
    if (name === COLLECT_ALARM) goOn(collections.wake);
    if (name === DAILY_ALARM) goOn(logs.topUpDaily);
    if (name === ARCHIVE_ALARM) goOn(archive.heed);
    if (name === WEEKLY_ALARM) goOn(weekly.heed);
  });
}
