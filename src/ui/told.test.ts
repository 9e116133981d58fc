import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Run } from '@/src/engine/shared/runs.ts';
import { markTold, untold } from './told.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const HOUR = 3_600_000;

const runOf = (id: string, change: Partial<Run> = {}): Run =>
  ({
    id,
    kind: 'toview-remove',
    state: 'done',
    createdAtMs: NOW - HOUR,
    endedAtMs: NOW - HOUR,
    counts: { total: 1, verified: 1, failed: 0, doubtful: 0, skipped: 0 },
    undoOf: null,
    undone: false,
    ...change,
  }) as Run;
const ids = (runs: readonly Run[]) => untold(runs, NOW).map(({ id }) => id);

describe('untold', () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
  });

  it('tells once what ended in the last hours, from whatever surface', () => {
    const runs = [runOf('b'), runOf('a'), runOf('old', { endedAtMs: NOW - 7 * HOUR })];
    expect(ids(runs)).toEqual(['b', 'a']);
    markTold([runOf('b')]);
    expect(ids(runs)).toEqual(['a']);
    markTold([runOf('a')]);
    expect(ids(runs)).toEqual([]);
  });

  it('says nothing of what still goes on, and tells it when that has ended', () => {
    const going = runOf('a', { state: 'paused', endedAtMs: null });
    expect(ids([going])).toEqual([]);
    markTold(untold([going], NOW));
    expect(ids([runOf('a')])).toEqual(['a']);
  });

  it('tells of what was taken back only that, and once for all undos of it', () => {
    const undo = runOf('u', { undoOf: 'a' });
    const more = runOf('v', { undoOf: 'a', kind: 'toview-add' });
    expect(ids([more, undo, runOf('a')])).toEqual(['v']);
    markTold([undo]);
    expect(ids([more, undo, runOf('a')])).toEqual([]);
  });

  it('tells everything again when what was kept cannot be read', () => {
    localStorage.setItem('told-runs', '{broken');
    expect(ids([runOf('a')])).toEqual(['a']);
    localStorage.setItem('told-runs', '{"a":1}');
    expect(ids([runOf('a')])).toEqual(['a']);
  });
});
