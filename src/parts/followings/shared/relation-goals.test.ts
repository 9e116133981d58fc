import { describe, expect, it } from 'vitest';
import { ends, goalOfRun, leavesGroup } from './relation-goals.ts';

const goal = (kind: string, params: object = {}) => goalOfRun({ kind, params });

describe('who leaves a group', () => {
  it.each([
    ['unfollow', {}, [7, 0, -10]],
    ['block', {}, [7, 0, -10]],
    ['group-leave', { tagids: [7] }, [7]],
    ['group-leave', { tagids: [8] }, []],
    ['group-move', { from: [7], to: [8] }, [7, 0]],
    ['group-move', { from: [7], to: [] }, [7]],
    ['group-move', { from: [7, 8], to: [7] }, [0]],
    ['group-move', { from: [], to: [8] }, [0]],
    ['group-add', { tagids: [7] }, [0]],
    ['group-set', { tagids: [8] }, [7, 0]],
    ['group-set', { tagids: [] }, [7]],
    ['special-on', {}, []],
    ['special-off', {}, [-10]],
    ['follow-into', { tagids: [-10] }, []],
    ['remove-fan', {}, []],
    // Each item has its own goal, and a name that no kind has, has none.
    ['relation-restore', {}, []],
    ['toview-add', {}, []],
  ])('%s %j', (kind, params, left) => {
    expect([7, 0, -10].filter((tagid) => leavesGroup(goal(kind, params), tagid))).toEqual(left);
  });
});

describe('what holds no longer', () => {
  const ASPECTS = ['following', 'blocked', 'special', 'fan'] as const;

  it.each([
    ['unfollow', ['following', 'special']],
    ['block', ['following', 'special', 'fan']],
    ['unblock', ['blocked']],
    ['remove-fan', ['fan']],
    ['special-off', ['special']],
    ['follow', []],
  ])('%s', (kind, over) => {
    expect(ASPECTS.filter((aspect) => ends(goal(kind), aspect))).toEqual(over);
  });
});
