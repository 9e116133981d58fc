import { getCertificate } from './certificate.ts';
import { browserCookies } from './cookies.ts';
import { createFaults } from './kernel/faults.ts';
import { createJournal } from './kernel/journal.ts';
import { createRegistry } from './kernel/registry.ts';
import { createService } from './kernel/service.ts';
import { ROUTES } from './routes/index.ts';
import { listen } from './server.ts';
import { BITMAP_ROUTE } from './site/bitmaps.ts';
import { SITE } from './site/index.ts';
import { createWorld } from './state/create-world.ts';
import type { FakeBili, FakeBiliOptions } from './types.ts';

export { PEOPLE } from './state/people-table.ts';
export type { Person } from './state/person.ts';
export type { Video } from './state/videos.ts';
export type {
  Account,
  Folder,
  Following,
  Group,
  HistoryEntry,
  ToviewEntry,
  World,
  WorldOptions,
} from './state/world.ts';
export type * from './types.ts';

/**
 * Starts a simulated bilibili.com on loopback. Send it every host under bilibili.com, and under
 * hdslb.com for the pictures (in Chromium: `--host-resolver-rules=MAP *.bilibili.com
 * 127.0.0.1:<port>, …`); it tells them apart by Host header.
 */
export async function startFakeBili(options: FakeBiliOptions = {}): Promise<FakeBili> {
  const { size = 'S', seed = 20_260_801, port = 0, now = Date.now, latencyMs = 0 } = options;
  const certificate = await getCertificate();
  const journal = createJournal();
  const faults = createFaults();
  let world = createWorld(size, seed, now());
  const service = createService({
    registry: createRegistry(ROUTES),
    site: options.bitmaps ? [BITMAP_ROUTE, ...SITE] : SITE,
    journal,
    faults,
    world: () => world,
    now,
    latencyMs,
  });
  const server = await listen(certificate, port, service, journal, now);
  return {
    port: server.port,
    certificate: certificate.cert,
    get state() {
      return world;
    },
    reset: (next = world.size) => {
      world = createWorld(next, seed, now());
      journal.clear();
      faults.clear();
    },
    cookies: (who = 'viewer') => browserCookies(world, who, now()),
    faults: { add: faults.add, clear: faults.clear },
    log: journal.log,
    unknown: journal.unknown,
    violations: journal.violations,
    close: server.close,
  };
}
