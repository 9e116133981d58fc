import type { Page } from 'puppeteer-core';
import type { FakeBili } from '../fake-bili/index.ts';
import { ask, eventually, type Firefox, GECKO_ID, inChrome } from './firefox.ts';

const COUNT = 8;

interface KnownRun {
  readonly id: string;
  readonly state: string;
  readonly counts: { readonly verified: number };
}

function unfollowing(bili: FakeBili) {
  const people = [...bili.state.viewer.followings.values()].filter(({ special }) => !special);
  return people.slice(0, COUNT).map(({ mid }) => ({
    id: String(mid),
    title: bili.state.people.get(mid)?.name ?? '',
    target: { mid },
  }));
}

const sent = (bili: FakeBili) =>
  bili.log.filter(({ operation }) => operation === 'modifyRelation').map(({ form }) => form['fid']);

async function begin(page: Page, items: readonly object[]) {
  const order = { kind: 'unfollow', params: {}, items };
  const { id } = await ask<{ readonly id: string }>(page, 'runs.plan', order);
  await ask(page, 'runs.start', { plan: id });
}

const latest = async (page: Page) =>
  (await ask<readonly KnownRun[]>(page, 'runs.recent', { limit: 1 }))[0];

/** Ended to its last item, nobody written to twice. */
async function isWhole(
  bili: FakeBili,
  page: Page,
  items: readonly { readonly id: string }[],
  from = 0,
) {
  await eventually('the run is done', async () => (await latest(page))?.state === 'done', 120_000);
  const run = await latest(page);
  if (run?.counts.verified !== items.length) throw new Error(`verified ${run?.counts.verified}`);
  const left = items.filter(({ id }) => bili.state.viewer.followings.has(Number(id)));
  if (left.length > 0) throw new Error(`still followed: ${left.length}`);
  const asked = sent(bili).slice(from);
  if (new Set(asked).size !== asked.length) throw new Error('somebody was written to twice');
}

const END = `async (id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ disableResetIdleForTest: true, ignoreDevToolsAttached: true });
  return extension.backgroundState;
}`;

/** The event page is ended in the middle of a run, twice; the run goes on and nobody is asked twice. */
export async function backgroundStopped({ browser, bili, open }: Firefox) {
  const page = await open('dashboard.html#/journal', 'main[data-view="journal"]');
  const items = unfollowing(bili);
  const from = sent(bili).length;
  await begin(page, items);
  for (const count of [2, 4]) {
    await eventually('writes', () => sent(bili).length - from >= count, 60_000);
    const state = await inChrome(browser, END, GECKO_ID);
    if (state !== 'stopped') throw new Error(`the event page is ${state}`);
    // Anything that wakes it will do; by itself it is the alarm.
    await latest(page);
  }
  await isWhole(bili, page, items, from);
}

/** The browser is closed in the middle of a run; with the same profile it goes on. */
export async function restarted(firefox: Firefox, again: () => Promise<Firefox>) {
  const { bili } = firefox;
  const items = unfollowing(bili);
  const from = sent(bili).length;
  const page = await firefox.open('dashboard.html#/journal', 'main[data-view="journal"]');
  await begin(page, items);
  await eventually('writes', () => sent(bili).length - from >= 2, 60_000);
  await firefox.browser.close();
  const next = await again();
  const journal = await next.open('dashboard.html#/journal', 'main[data-view="journal"] li');
  await isWhole(bili, journal, items, from);
}
