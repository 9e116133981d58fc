/**
 * Everything CI runs, in order, with one truthful line at the end. `quick` leaves out the browsers.
 * Runners that count tests are read from their JSON reports; the others count as one each.
 */
import { spawn } from 'node:child_process';
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
  /** It mostly waits, so it has its time during the next one; what it says comes behind that. */
  readonly beside?: boolean;
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
    name: 'sample of walks in Firefox',
    command: 'npm run --silent e2e:firefox',
    browser: true,
    beside: true,
  },
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
];

const quick = process.argv.includes('quick');
const total = { passed: 0, failed: 0, skipped: 0, unsteady: [] as string[] };
mkdirSync('.cache', { recursive: true });

interface Ended {
  readonly ok: boolean;
  readonly seconds: string;
  /** What was not shown while it ran. */
  readonly said: string;
}

/** Runs one, aloud or with its words kept for later. */
function run({ command }: Step, stdio: 'inherit' | 'pipe'): Promise<Ended> {
  const startMs = Date.now();
  const said: Buffer[] = [];
  const child = spawn(command, { shell: true, stdio: ['ignore', stdio, stdio] });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => said.push(chunk));
  }
  return new Promise((resolve) => {
    child.on('close', (code) =>
      resolve({
        ok: code === 0,
        seconds: ((Date.now() - startMs) / 1000).toFixed(1),
        said: Buffer.concat(said).toString(),
      }),
    );
  });
}

function count({ name, report }: Step, { ok, seconds }: Ended): void {
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
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`);
}

const beside: (readonly [Step, Promise<Ended>])[] = [];
async function countBeside() {
  for (const [step, ending] of beside.splice(0)) {
    const ended = await ending;
    console.log(`\n▶ ${step.name}, meanwhile\n${ended.said.trimEnd()}`);
    count(step, ended);
  }
}

for (const step of STEPS) {
  if (quick && step.browser) continue;
  if (step.report) rmSync(step.report.file, { force: true });
  if (step.beside) {
    beside.push([step, run(step, 'pipe')]);
    continue;
  }
  console.log(`\n▶ ${step.name}`);
  count(step, await run(step, 'inherit'));
  await countBeside();
}
await countBeside();

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
if (total.unsteady.length > 0) {
  console.log(`\nUnsteady, passed when tried once more; each is a fault to be found:`);
  for (const name of total.unsteady) console.log(`  ${name}`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 ? 1 : 0);
