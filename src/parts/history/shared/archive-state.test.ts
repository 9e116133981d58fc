import { describe, expect, it } from 'vitest';
import type { Collected } from '../../../collect/shared/collected.ts';
import { type ArchiveNotes, NO_ARCHIVE } from './archive-notes.ts';
import { archiveStateOf } from './archive-state.ts';

const at = { state: 'done', wait: null, topUp: true, completeAtMs: 900_000 } as Collected;
const BESIDE = { count: 0, file: null };
const whole = (change: Partial<ArchiveNotes>, collected: Collected | undefined = at) =>
  archiveStateOf(
    7,
    { ...NO_ARCHIVE, on: true, known: [{ from: 100, to: 800 }], ...change },
    collected,
    BESIDE,
  ).whole;

describe('the time of which every viewing is here', () => {
  it('goes from the oldest that is known to the last look', () => {
    expect(whole({})).toEqual({ fromSeconds: 100, asOfSeconds: 900 });
  });

  it('begins after the newest gap, and after a page of which rows could not be read', () => {
    const known = [
      { from: 100, to: 300 },
      { from: 500, to: 800 },
    ];
    expect(whole({ known })?.fromSeconds).toBe(500);
    expect(whole({ known, lacks: [{ from: 600, to: 650, rows: 1 }] })?.fromSeconds).toBe(650);
  });

  it('counts what the pass under way has read', () => {
    const pass = { number: 2, newestSeconds: 850, oldestSeconds: 700 };
    expect(whole({ pass })?.fromSeconds).toBe(100);
    const apart = { ...pass, oldestSeconds: 820 };
    expect(whole({ pass: apart })?.fromSeconds).toBe(820);
  });

  it('begins anew when the history of the site was cleared', () => {
    const cleared = { afterSeconds: 800, noticedAtMs: 850_000, told: true };
    expect(whole({ cleared })?.fromSeconds).toBe(850);
  });

  it('there is none where nobody looks, or before the first reading has ended', () => {
    expect(whole({ on: false })).toBeNull();
    expect(whole({ known: [] })).toBeNull();
    expect(whole({}, { ...at, completeAtMs: null })).toBeNull();
    expect(archiveStateOf(7, { ...NO_ARCHIVE, on: true }, undefined, BESIDE).whole).toBeNull();
  });
});

it('is told to have shrunk when fewer are there than there were, and of the last file', () => {
  const file = { name: '我的.jsonl', atMs: 5 };
  const shrunk = (count: number) =>
    archiveStateOf(7, { ...NO_ARCHIVE, count }, undefined, { count: 30, file }).shrunk;
  expect(shrunk(29)).toEqual({ count: 30, file });
  expect(shrunk(30)).toBeNull();
  expect(shrunk(31)).toBeNull();
});
