import { describe, expect, it } from 'vitest';
import { markOf } from './run-mark.ts';
import type { Run } from './runs.ts';
import { undoStateOf } from './undo-state.ts';
import { hasWayBack } from './way-back.ts';

const NONE = { total: 10, verified: 0, failed: 0, doubtful: 0, skipped: 0 };
const runOf = (change: Partial<Run>) =>
  ({
    id: 'r',
    kind: 'unfollow',
    state: 'done',
    wait: null,
    single: false,
    createdAtMs: 1,
    counts: NONE,
    answered: 0,
    undoOf: null,
    undone: false,
    ...change,
  }) as Run;
const undo = (createdAtMs: number, verified: number, total: number, change: Partial<Run> = {}) =>
  runOf({
    id: `u${createdAtMs}`,
    kind: 'relation-restore',
    createdAtMs,
    undoOf: 'r',
    counts: { ...NONE, verified, total },
    ...change,
  });

describe('how far a run was taken back', () => {
  it.each([
    ['none', 'nobody tried', []],
    ['none', 'it was refused or cancelled before anything came back', [undo(2, 0, 10)]],
    ['under-way', 'an undo goes on', [undo(2, 3, 10, { state: 'running' })]],
    ['under-way', 'an undo stands still', [undo(2, 3, 10, { state: 'paused' })]],
    ['part', 'an undo brought back some', [undo(2, 3, 10, { state: 'cancelled' })]],
    ['whole', 'an undo brought back all', [undo(2, 10, 10)]],
    ['whole', 'a second one brought back the rest', [undo(3, 7, 7), undo(2, 3, 10)]],
    ['part', 'one of two kinds is missing', [undo(2, 4, 4), undo(3, 1, 2, { kind: 'toview-add' })]],
    ['none', 'only others were taken back', [undo(2, 10, 10, { undoOf: 'other' })]],
  ] as const)('%s: %s', (state, _, undos) => {
    expect(undoStateOf(runOf({}), [runOf({}), ...undos])).toBe(state);
  });

  it('what older versions wrote down reads as what came of it', () => {
    const old = runOf({ undone: true });
    // An act of the first version, whose undo was no run.
    expect(undoStateOf(old, [old])).toBe('whole');
    // The mark was set when the undo was ordered; that one was cancelled.
    expect(undoStateOf(old, [old, undo(2, 0, 10, { state: 'cancelled' })])).toBe('none');
    expect(undoStateOf(old, [old, undo(2, 10, 10)])).toBe('whole');
  });
});

describe('whether an undo would be taken', () => {
  it.each([
    [true, 'something was done', { verified: 1, failed: 9 }, {}],
    [true, 'one failed half-way', { failed: 10, halfWay: 1 }, {}],
    [true, 'an older version does not say what held before', { verified: 10 }, {}],
    [false, 'all failed', { failed: 10 }, {}],
    [false, 'nobody knows', { doubtful: 10 }, {}],
    [false, 'all held before', { verified: 10, already: 10 }, {}],
    [false, 'nothing brings it back', { verified: 10 }, { undoable: false }],
    [false, 'it is an undo', { verified: 10 }, { undoOf: 'other' }],
  ] as const)('%s: %s', (can, _, counts, change) => {
    expect(hasWayBack(runOf({ counts: { ...NONE, ...counts }, ...change }))).toBe(can);
  });
});

describe('the mark on the toolbar button', () => {
  const half = { ...NONE, verified: 5 };
  const byReason = (reason: 'person' | 'risk-control') =>
    runOf({ state: 'paused', wait: { reason, untilMs: null, error: null } });
  it.each([
    ['nothing is open', [], null],
    ['a click has a mark of its own', [runOf({ state: 'running', single: true })], null],
    ['one goes on', [runOf({ state: 'running', counts: half, answered: 2 })], '70%'],
    ['one waits', [runOf({ state: 'waiting', counts: half })], '50%'],
    ['one is paused', [byReason('person')], '!'],
    ['one goes on beside a pause', [byReason('person'), runOf({ state: 'running' })], '0%'],
    ['the person must decide', [runOf({ state: 'running' }), byReason('risk-control')], '!'],
  ] as const)('%s', (_, runs, text) => {
    expect(markOf(runs)?.text ?? null).toBe(text);
  });
});
