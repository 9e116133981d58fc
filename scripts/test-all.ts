/**
 * Everything CI runs, in order, with one truthful line at the end. `quick` leaves out the browsers.
 * Runners that count tests are read from their JSON reports; the others count as one each.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** What passed only when it was tried once more. */
  unsteady?: readonly string[];
}

interface Step {
  readonly name: string;
  readonly command: string;
  /** Reads the counts of a runner that counts; absent: the step is one check. */
  readonly report?: { readonly file: string; readonly read: (json: never) => Count };
  readonly browser?: boolean;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly { title: string; file: string; tests: readonly { status: string }[] }[];
}

interface PlaywrightReport extends PlaywrightSuite {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

const unsteadyIn = ({ suites = [], specs = [] }: PlaywrightSuite): string[] => [
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(({ file, title }) => `${file}: ${title}`),
  ...suites.flatMap(unsteadyIn),
];

const STEPS: readonly Step[] = [
  { name: 'types', command: 'npm run --silent types' },
  { name: 'lint and format', command: 'npm run --silent lint' },
  { name: 'arrows', command: 'npm run --silent arrows' },
  { name: 'unused', command: 'npm run --silent unused' },
  {
    name: 'unit, contract and repo tests',
    command: 'npx vitest run --reporter=default --reporter=json --outputFile.json=.cache/unit.json',
    report: {
      file: '.cache/unit.json',
      read: (json: VitestReport) => ({
        passed: json.numPassedTests,
        failed: json.numFailedTests,
        skipped: json.numPendingTests,
      }),
    },
  },
  { name: 'build for Chrome', command: 'npx wxt build' },
  { name: 'build for Firefox', command: 'npx wxt build -b firefox' },
  { name: 'sizes', command: 'npm run --silent size' },
  {
    name: 'end to end in Chromium',
    command: 'npx playwright test',
    browser: true,
    report: {
      file: '.cache/e2e.json',
      read: ({ stats, suites }: PlaywrightReport) => ({
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
        skipped: stats.skipped,
        unsteady: unsteadyIn({ suites: suites ?? [] }),
      }),
    },
  },
  { name: 'sample of walks in Firefox', command: 'npm run --silent e2e:firefox', browser: true },
];

const quick = process.argv.includes('quick');
const total = { passed: 0, failed: 0, skipped: 0, unsteady: [] as string[] };
mkdirSync('.cache', { recursive: true });

for (const { name, command, report, browser } of STEPS) {
  if (quick && browser) continue;
  if (report) rmSync(report.file, { force: true });
  const startMs = Date.now();
  console.log(`\n▶ ${name}`);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  const ok = status === 0;
  const counted: Count =
    report && existsSync(report.file)
      ? report.read(JSON.parse(readFileSync(report.file, 'utf8')) as never)
      : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  // A runner may fail without a failed test (a file that does not load): that is a failure too.
  if (!ok && counted.failed === 0) counted.failed = 1;
  total.passed += counted.passed;
  total.failed += counted.failed;
  total.skipped += counted.skipped;
  total.unsteady.push(...(counted.unsteady ?? []));
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - startMs) / 1000).toFixed(1)} s)`);
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
if (total.unsteady.length > 0) {
  console.log(`\nUnsteady, passed when tried once more; each is a fault to be found:`);
  for (const name of total.unsteady) console.log(`  ${name}`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 ? 1 : 0);
