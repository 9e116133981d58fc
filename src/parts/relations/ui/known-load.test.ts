import { describe, expect, it } from 'vitest';
import type { CopyPart, PersonInList } from '@/src/parts/relations/shared/listed.ts';
import type { Background } from '@/src/rpc/client.ts';
import { createKnownLoad } from './known-load.ts';

const person = (mid: number, change: Partial<PersonInList> = {}): PersonInList => ({
  mid,
  name: `人 ${mid}`,
  face: '',
  sign: '',
  official: '',
  vip: false,
  mine: 'following',
  special: false,
  tagids: [],
  sinceSeconds: null,
  ...change,
});

interface Facts {
  readonly wholeAtMs?: number | null;
  readonly copy?: readonly PersonInList[];
  readonly special?: readonly number[];
  readonly friends?: readonly PersonInList[];
  readonly dropped?: number;
  readonly cards?: 'refused' | 'unknown';
}

function load(only: 'special' | 'mutual', facts: Facts, from: 'any' | 'network' | 'cache' = 'any') {
  const { copy = [], wholeAtMs = null, special = [], friends = [], dropped = 0, cards } = facts;
  const asked: string[] = [];
  const sourced = (value: unknown) => ({ value, learntAtMs: 5, stale: false, dropped });
  const ask = (async (method: string, input: { also?: number[]; mids?: number[] }) => {
    asked.push(method);
    if (method === 'relations.copy') {
      const people = copy.filter(({ special: star, mine }) =>
        only === 'special' ? star : mine === 'mutual',
      );
      const also = copy.filter(({ mid }) => input.also?.includes(mid));
      return { wholeAtMs, people, also } satisfies CopyPart;
    }
    if (method === 'relations.special') return sourced(special);
    if (method === 'relations.friends') {
      return sourced({ people: friends, total: null, more: false });
    }
    if (cards === 'refused') throw new Error('no');
    if (from === 'cache') return null;
    const known = cards === 'unknown' ? [] : (input.mids ?? []);
    return sourced(known.map((mid) => ({ mid, name: `卡 ${mid}`, face: '' })));
  }) as unknown as Background;
  const found = createKnownLoad(ask, only)(from, new AbortController().signal);
  return found.then((answer) => ({ answer, asked }));
}

const NOW = Date.now();
const star = (mid: number) => person(mid, { special: true });

describe('特别关注 and 互粉', () => {
  it('are asked for where the copy is of a time to come', async () => {
    const { asked } = await load('special', { wholeAtMs: NOW + 86_400_000, copy: [star(1)] });
    expect(asked).toContain('relations.special');
  });

  it('are taken from a copy that was read whole a moment ago: nothing is asked', async () => {
    const { answer, asked } = await load('special', { wholeAtMs: NOW, copy: [star(1), person(2)] });
    expect(asked).toEqual(['relations.copy']);
    expect(answer?.value).toMatchObject({ from: 'copy', differs: null, total: 1 });
    expect(answer?.value.people.map(({ mid }) => mid)).toEqual([1]);
  });

  it('are asked of the service when the person wants it, or the copy is older', async () => {
    const facts = { wholeAtMs: NOW, copy: [star(1)], special: [1] };
    expect((await load('special', facts, 'network')).asked).toContain('relations.special');
    const old = { ...facts, wholeAtMs: NOW - 11 * 60_000 };
    expect((await load('special', old)).asked).toContain('relations.special');
  });

  it('count what a whole copy has otherwise, and nothing against one that never was whole', async () => {
    const facts = { wholeAtMs: 1, copy: [star(1), star(2), person(3)], special: [2, 3, 4] };
    const { answer } = await load('special', facts);
    expect(answer?.value.differs).toEqual({ added: 2, gone: 1 });
    expect((await load('special', { ...facts, wholeAtMs: null })).answer?.value.differs).toBeNull();
  });

  it('say nothing of a difference where rows could not be read', async () => {
    const facts = { wholeAtMs: 1, copy: [person(1, { mine: 'mutual' })], dropped: 1 };
    const { answer } = await load('mutual', facts);
    expect(answer?.value).toMatchObject({ differs: null, total: 1 });
  });

  it('ask for names of those alone whom the copy has not, once each', async () => {
    const { answer, asked } = await load('special', { copy: [person(1)], special: [1, 9, 9] });
    expect(answer?.value.people.map(({ name, special }) => [name, special])).toEqual([
      ['人 1', true],
      ['卡 9', true],
    ]);
    expect(asked.filter((method) => method === 'relations.cards')).toHaveLength(1);
  });

  it('stand without names where those are not to be had', async () => {
    for (const cards of ['refused', 'unknown'] as const) {
      const { answer } = await load('special', { special: [9, 3_546_729_108_314_257], cards });
      expect(answer?.value.people.map(({ mid, name }) => [mid, name])).toEqual([
        [9, ''],
        [3_546_729_108_314_257, ''],
      ]);
    }
  });

  it('from the cache, are asked for again while names are missing', async () => {
    const { answer } = await load('special', { special: [9] }, 'cache');
    expect(answer?.stale).toBe(true);
  });
});
