import { createClient } from '../../api/client.ts';
import type { Clock } from '../../api/clock.ts';
import { createLimiter } from '../../api/limiter.ts';
import { nav } from '../../api/operations/nav.ts';
import { createWbiKeys } from '../../api/wbi-keys.ts';
import { log, logApi } from '../../log.ts';
import { faultCounts, sentMinutes, wbiKeyStore } from '../../storage/items.ts';
import { chosenSlowness, coolDownStore } from '../../storage/kept-items.ts';
import { createFaults } from './faults.ts';
import { installHeaderRules } from './header-rules.ts';
import { createMeter } from './meter.ts';
import { readSession } from './session.ts';

/** The one way to the service: all that is asked of it waits for the same limiter, and is counted. */
export function createService(clock: Clock) {
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
  return { client, limiter, meter, faults };
}
