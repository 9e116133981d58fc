/**
 * How long somebody waits for the plan that brings 10,000 people back: the file opened, compared with
 * now, everything chosen, the plan asked for, against the simulated Bilibili, after `wxt build`. Not a
 * test: the figures depend on the machine. `npm run bench:snapshots`; see docs/bench.md.
 */
import { fileOf, open, openSnapshots } from '../tests/e2e/snapshots/snapshots.ts';
import { startFakeBili } from '../tests/fake-bili/index.ts';
import { openChromium } from '../tests/support/browser.ts';
import { spread } from './bench-kit.ts';

declare global {
  var benchTasks: number[];
}

const ROUNDS = Number(process.argv[2] ?? 3);
const STEPS = ['opened', 'compared', 'chosen', 'asked about', 'planned', 'gone back'] as const;

const bili = await startFakeBili({ size: 'L' });
const opened = await openChromium({ port: bili.port });
await opened.context.addCookies(bili.cookies('viewer'));
const { viewer } = bili.state;
const file = await fileOf(bili);
const count = viewer.followings.size;
const figures = STEPS.map(() => ({ ms: [] as number[], longest: [] as number[] }));

for (let round = 0; round < ROUNDS; round += 1) {
  const page = await openSnapshots(bili, opened);
  viewer.followings.clear();
  await page.evaluate(() => {
    globalThis.benchTasks = [];
    new PerformanceObserver((list) => {
      globalThis.benchTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');
  const steps: [act: () => Promise<unknown>, done: () => Promise<unknown>][] = [
    [() => open(page, file), () => main.getByRole('button', { name: '和现在对比' }).waitFor()],
    [
      () => main.getByRole('button', { name: '和现在对比' }).click(),
      () => main.getByRole('list', { name: '差异' }).getByRole('listitem').first().waitFor(),
    ],
    [
      () => main.getByRole('button', { name: '全选' }).first().click(),
      () => main.getByRole('button', { name: '恢复…' }).waitFor(),
    ],
    [
      () => main.getByRole('button', { name: '恢复…' }).click(),
      () => dialog.getByRole('button', { name: '查看计划' }).waitFor(),
    ],
    [
      () => dialog.getByRole('button', { name: '查看计划' }).click(),
      () => dialog.getByRole('button', { name: '按快照恢复' }).waitFor({ timeout: 60_000 }),
    ],
    [
      () => dialog.getByRole('button', { name: '取消' }).click(),
      () => dialog.waitFor({ state: 'hidden' }),
    ],
  ];
  for (const [n, [act, done]] of steps.entries()) {
    await page.evaluate(() => {
      globalThis.benchTasks.length = 0;
    });
    const begun = performance.now();
    await act();
    await done();
    figures[n]?.ms.push(performance.now() - begun);
    figures[n]?.longest.push(await page.evaluate(() => Math.max(0, ...globalThis.benchTasks)));
  }
  await page.close();
}
console.log(`${count} people gone, ${ROUNDS} rounds: median (least to most)\n`);
console.log('| step | ms until it stands | longest task of the page |');
console.log('|---|---|---|');
for (const [n, { ms, longest }] of figures.entries()) {
  console.log(`| ${STEPS[n]} | ${spread(ms)} | ${spread(longest)} |`);
}
await opened.close();
await bili.close();
