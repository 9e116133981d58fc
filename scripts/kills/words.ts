import { isDeepStrictEqual } from 'node:util';
import { accountOf } from '../../tests/engine/harness.ts';
import { reset } from '../../tests/engine/orders.ts';
import { type FakeBili, PEOPLE } from '../../tests/fake-bili/index.ts';
import { ask, begin, killed, open, runOf, type Seen, stopWorker, toEnd, until } from './browser.ts';

/** What a person says, and what they were told, across the death of worker and browser. */
function createWordKills(bili: FakeBili): Readonly<Record<string, () => Promise<boolean>>> {
  const writes = () => bili.log.filter(({ method }) => method === 'POST');
  const person = (mid: number) => ({ id: String(mid), title: String(mid), target: { mid } });
  function unfollow(count: number) {
    const people = [...bili.state.viewer.followings.values()].filter(
      ({ special, mid }) => !special && mid !== PEOPLE.deleted,
    );
    return {
      kind: 'unfollow',
      params: {},
      items: people.slice(0, count).map(({ mid }) => person(mid)),
    };
  }
  const follow = (mid: number) => ({ kind: 'follow', params: {}, items: [person(mid)] });
  /** Nothing was sent for as long as three writes are apart. */
  async function staysQuiet(): Promise<boolean> {
    const count = writes().length;
    const fromMs = Date.now();
    await until(() => Date.now() - fromMs > 6_000 || writes().length > count, 'quiet');
    return writes().length === count;
  }

  return {
    /** The message that says pause is what wakes the worker. */
    async 'a pause after the worker died'() {
      const session = await open(bili);
      const run = (await begin(session.page, unfollow(15))) as Seen;
      await until(() => writes().length >= 3, 'three writes');
      await stopWorker(session);
      await ask(session.page, 'runs.pause', { id: run.id });
      await until(async () => (await runOf(session.page))?.state === 'paused', 'the pause');
      const isQuiet = await staysQuiet();
      await ask(session.page, 'runs.resume', { id: run.id });
      const ended = await toEnd(session.page);
      await session.browser.close();
      return isQuiet && ended.counts.verified === 15 && writes().length === 15;
    },

    async 'a pause, then the browser is killed'() {
      const first = await open(bili);
      const run = (await begin(first.page, unfollow(15))) as Seen;
      await until(() => writes().length >= 3, 'three writes');
      await ask(first.page, 'runs.pause', { id: run.id });
      const { browser, page } = await killed(bili, first);
      await until(async () => (await runOf(page))?.state === 'paused', 'the pause');
      const isQuiet = await staysQuiet();
      await browser.close();
      return isQuiet && writes().length < 15;
    },

    async 'an undo that was cancelled, then the browser is killed'() {
      const before = accountOf(bili);
      const first = await open(bili);
      const run = (await begin(first.page, unfollow(5))) as Seen;
      await toEnd(first.page, run.id);
      const [undo] = (await ask(first.page, 'runs.undo', { id: run.id })) as Seen[];
      await ask(first.page, 'runs.cancel', { id: undo?.id ?? '' });
      const { browser, page } = await killed(bili, first);
      const again = (await ask(page, 'runs.undo', { id: run.id })) as Seen[];
      for (const { id } of again) await toEnd(page, id);
      await browser.close();
      return isDeepStrictEqual(accountOf(bili), before);
    },

    /** What was said to have failed must not happen later. */
    async 'a refused read, then the browser is killed'() {
      const stop = bili.faults.add({
        match: { operation: ['relations', 'relation'] },
        kind: 'code',
        code: -404,
      });
      const first = await open(bili);
      const act = (await ask(first.page, 'acts.order', follow(PEOPLE.upB))) as Seen;
      stop();
      const { browser, page } = await killed(bili, first);
      await ask(page, 'acts.order', follow(PEOPLE.stranger));
      await browser.close();
      const sent = writes().map(({ form }) => form['fid']);
      return act.state === 'failed' && isDeepStrictEqual(sent, [String(PEOPLE.stranger)]);
    },

    /** Nobody says anything: only the alarm can wake it. */
    async 'the worker dies in the backup before a run'() {
      const session = await open(bili);
      bili.faults.add({ match: { operation: 'followings' }, kind: 'slow', delayMs: 3_000 });
      await begin(session.page, unfollow(22));
      await until(() => bili.log.some(({ operation }) => operation === 'followings'), 'the backup');
      await stopWorker(session);
      bili.faults.clear();
      await until(() => writes().length >= 22, 'the run, by itself', 150_000);
      const ended = await toEnd(session.page);
      await session.browser.close();
      return ended.counts.verified === 22;
    },
  };
}

/** Every story begins with a fresh account. */
export async function tell(bili: FakeBili, wrong: string[]): Promise<number> {
  const stories = Object.entries(createWordKills(bili));
  for (const [name, isRight] of stories) {
    reset(bili);
    bili.faults.clear();
    if (!(await isRight())) wrong.push(name);
    console.log(name);
  }
  return stories.length;
}
