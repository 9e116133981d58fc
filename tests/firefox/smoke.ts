/**
 * The main walks in Firefox, with the built extension and the simulated service, which refuses relation
 * lists and writes without the header rules. `--all`: every walk; else a fair sample, as in CI.
 * `--only <part of a name>`: those. Puppeteer over WebDriver BiDi; no driver binary is needed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakeBili, startFakeBili } from '../fake-bili/index.ts';
import { beginAtNoon } from '../support/hour.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { backgroundStopped, restarted } from './life-walks.ts';
import { bulkRunAndUndo, dashboardPages, permissionMissing, popupTabs } from './page-walks.ts';
import { containerRefused, contextMenu, panelsAndDrawer } from './site-walks.ts';

beginAtNoon();

interface Walk {
  readonly name: string;
  walk(firefox: Firefox, again: () => Promise<Firefox>): Promise<void>;
}

/** What CI runs: one after the other in one Firefox. The container comes before anybody asks for who is looked at there. */
const SAMPLE: readonly Walk[] = [
  { name: 'container refused', walk: containerRefused },
  { name: 'panels and drawer', walk: panelsAndDrawer },
  { name: 'popup tabs', walk: popupTabs },
  { name: 'popup bulk run and undo', walk: bulkRunAndUndo },
];

/** Each has a Firefox, a profile and a state of the service of its own. */
const MORE: readonly Walk[] = [
  { name: 'context menu', walk: contextMenu },
  { name: 'dashboard pages', walk: dashboardPages },
  { name: 'background stopped in a run', walk: backgroundStopped },
  { name: 'host permission missing', walk: permissionMissing },
  { name: 'restart with the same profile', walk: restarted },
];

/** What no right client sends. Firefox asks hosts of its own maker, which end on loopback too. */
const wrongOf = (bili: FakeBili) => [
  ...bili.unknown
    .filter(({ host }) => /(^|\.)(bilibili|hdslb)\.com$/.test(host))
    .map(({ host, path }) => `unknown ${host}${path}`),
  ...bili.violations.map(({ rule, detail }) => `${rule}: ${detail}`),
];

let failed = 0;

/** Takes walks in one Firefox with a fresh profile; what stopped one does not keep the others from theirs. */
async function take(bili: FakeBili, walks: readonly Walk[]) {
  bili.reset('S');
  const profile = await mkdtemp(join(tmpdir(), 'bilideck-firefox-'));
  let firefox: Firefox | null = null;
  const start = async () => {
    firefox = await startFirefox(bili, profile);
    return firefox;
  };
  const first = await start();
  for (const { name, walk } of walks) {
    const startMs = Date.now();
    const problem = await walk(first, start).then(
      () => wrongOf(bili).join('; '),
      // What a wait ended with stands behind it.
      (error: Error) => [error, error.cause].filter(Boolean).join(', by: '),
    );
    if (problem) failed += 1;
    const seconds = ((Date.now() - startMs) / 1_000).toFixed(1);
    console.log(`${problem ? '✗' : '✓'} Firefox, ${name} (${seconds} s) ${problem}`.trimEnd());
  }
  await (firefox as Firefox | null)?.browser.close().catch(() => undefined);
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
}

const { argv } = process;
const only = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : undefined;
const alone = [...SAMPLE, ...MORE].filter(({ name }) => only !== undefined && name.includes(only));
const together = only === undefined ? SAMPLE : [];
const separate = only === undefined && argv.includes('--all') ? MORE : alone;

const bili = await startFakeBili({ size: 'S' });
if (together.length > 0) await take(bili, together);
for (const one of separate) await take(bili, [one]);
await bili.close();
const taken = together.length + separate.length;
console.log(`Firefox: ${taken - failed} of ${taken} walks as they should be`);
process.exit(failed > 0 || taken === 0 ? 1 : 0);
