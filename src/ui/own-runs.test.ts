import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Run } from '@/src/engine/shared/runs.ts';
import { runProgress } from '@/src/storage/items.ts';
import { followOwnRuns } from './own-runs.ts';

const runOf = (account: number, id: string) => ({ account, id }) as Run;
const say = (run: Run) => runProgress.set({ run, settled: 0 });

describe('followOwnRuns', () => {
  beforeEach(() => fakeBrowser.reset());

  it('a surface of one account hears nothing of the runs of another', async () => {
    const heard: string[] = [];
    const news = followOwnRuns(({ id }) => heard.push(id));
    news.learn();
    await say(runOf(7, 'before any answer'));
    news.learn(runOf(7, 'a'), runOf(7, 'b'));
    await say(runOf(8, 'of another'));
    await say(runOf(7, 'own'));
    // Whose surface it is does not change with the session.
    news.learn(runOf(8, 'c'));
    await say(runOf(8, 'of another, again'));
    news.stop();
    await say(runOf(7, 'after the end'));
    expect(heard).toEqual(['before any answer', 'own']);
  });

  it('what has ended by the news is not going on by an answer that was on its way', async () => {
    const news = followOwnRuns(() => undefined);
    const going = { ...runOf(7, 'a'), state: 'running' } as Run;
    const done = { ...going, state: 'done' } as Run;
    await say(done);
    expect(news.newest(going)).toEqual(done);
    const other = { ...going, id: 'b' };
    expect(news.newest(other)).toBe(other);
    news.stop();
  });
});
