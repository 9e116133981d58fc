import { describe, expect, it } from 'vitest';
import { counted } from './list.ts';

const at = (pn: number, had: number, dropped = 0) => ({ pn, had, dropped });

describe('counted', () => {
  it('ends where its own total is reached, and says nothing of a total of 0', () => {
    expect(counted({ place: at(1, 0), got: 30, total: 45 }).next).toBe('2 30');
    expect(counted({ place: at(2, 30), got: 15, total: 45 })).toEqual({ total: 45, next: null });
    expect(counted({ place: at(1, 0), got: 30, total: 0 })).toEqual({ total: null, next: '2 30' });
    expect(counted({ place: at(1, 0), got: 30, total: undefined }).next).toBe('2 30');
  });

  it('goes on behind pages smaller than asked for', () => {
    expect(counted({ place: at(1, 0), got: 20, total: 45 }).next).toBe('2 20');
    expect(counted({ place: at(2, 20), got: 20, total: 45 }).next).toBe('3 40');
    expect(counted({ place: at(3, 40), got: 5, total: 45 }).next).toBeNull();
  });

  it('counts rows that had to be left out, and ends with an empty page', () => {
    expect(counted({ place: at(1, 0, 30), got: 0, total: 45 }).next).toBe('2 30');
    expect(counted({ place: at(2, 30), got: 0, total: 45 }).next).toBeNull();
  });
});
