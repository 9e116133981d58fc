import { describe, expect, it, vi } from 'vitest';
import type { From, Sourced } from '@/src/reading/shared/sourced.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { createResource, viewState } from './resource.ts';

const sourced = (value: string[], stale = false): Sourced<string[]> => ({
  value,
  learntAtMs: 1,
  stale,
  dropped: 0,
});
const failing = (kind: 'network' | 'private' | 'not-logged-in') =>
  new BiliError({ kind, operation: 'x' });

type Answers = Partial<Record<From, () => Sourced<string[]> | null>>;

function create(answers: Answers) {
  const asked: From[] = [];
  const resource = createResource<string[]>(async (from) => {
    asked.push(from);
    return answers[from]?.() ?? null;
  });
  const view = () => viewState(resource.state.value, (list) => list.length === 0);
  return { resource, asked, view };
}

describe('createResource', () => {
  it('a fresh cache is all that is asked for', async () => {
    const { resource, asked, view } = create({ cache: () => sourced(['a']) });
    await resource.load();
    expect({ asked, view: view() }).toEqual({ asked: ['cache'], view: 'ready' });
  });

  it('what was recalled is shown before anybody asks, and not asked for again', async () => {
    const { resource, asked, view } = create({ cache: () => sourced(['a']) });
    await resource.recall();
    expect(view()).toBe('ready');
    await resource.load();
    expect(asked).toEqual(['cache']);
    expect(resource.state.value).toMatchObject({ status: 'ready', refreshing: false });
  });

  it.each([
    ['old', () => sourced(['old'], true)],
    ['nothing', () => null],
  ])('after %s was recalled the first load asks the service', async (_, cache) => {
    const { resource, asked } = create({ cache, any: () => sourced(['new']) });
    await resource.recall();
    await resource.load();
    expect(asked).toEqual(['cache', 'any']);
    expect(resource.value.value).toEqual(['new']);
  });

  it('whoever looks later has what is kept asked for again', async () => {
    vi.useFakeTimers();
    const { resource, asked } = create({ cache: () => sourced(['a']) });
    await resource.recall();
    vi.setSystemTime(Date.now() + 60_000);
    await resource.load();
    vi.useRealTimers();
    expect(asked).toEqual(['cache', 'cache']);
  });

  it('what was recalled and holds no more is not shown', async () => {
    let kept: Sourced<string[]> | null = sourced(['old']);
    const { resource, asked } = create({ cache: () => kept, any: () => sourced(['new']) });
    await resource.recall();
    kept = null;
    resource.forget();
    expect(resource.value.value).toBeNull();
    await resource.load();
    expect(asked).toEqual(['cache', 'cache', 'any']);
    expect(resource.value.value).toEqual(['new']);
  });

  it('a recall that fails says nothing until somebody looks', async () => {
    const { resource, view } = create({
      cache: () => {
        throw failing('network');
      },
    });
    await resource.recall();
    expect(view()).toBe('loading');
    await resource.load();
    expect(view()).toBe('failed');
  });

  it('draws a stale cache at once and refreshes behind', async () => {
    const seen: unknown[] = [];
    const { resource, asked } = create({
      cache: () => sourced(['old'], true),
      any: () => sourced(['new']),
    });
    resource.value.subscribe((value) => seen.push(value));
    await resource.load();
    expect(asked).toEqual(['cache', 'any']);
    expect(seen).toEqual([null, ['old'], ['new']]);
  });

  it('keeps what is shown when the refresh fails, and says so', async () => {
    const { resource, view } = create({
      cache: () => sourced(['old'], true),
      any: () => {
        throw failing('network');
      },
    });
    await resource.load();
    expect(view()).toBe('ready');
    expect(resource.state.value.error?.kind).toBe('network');
  });

  it.each([
    ['private', 'private'],
    ['not-logged-in', 'signed-out'],
  ] as const)('shows nothing old once the answer is %s', async (kind, state) => {
    const { resource, view } = create({
      cache: () => sourced(['old'], true),
      any: () => {
        throw failing(kind);
      },
    });
    await resource.load();
    expect({ view: view(), value: resource.value.value }).toEqual({ view: state, value: null });
  });

  it('tells empty from ready', async () => {
    const { resource, view } = create({ any: () => sourced([]) });
    expect(view()).toBe('loading');
    await resource.load();
    expect(view()).toBe('empty');
  });

  it('nothing arrives after dispose', async () => {
    const { resource } = create({ any: () => sourced(['late']) });
    const loading = resource.load();
    resource.dispose();
    await loading;
    expect(resource.value.value).toBeNull();
  });

  it('nothing, of which rows could not be read, is no empty list', async () => {
    const unread = create({ cache: () => ({ ...sourced([]), dropped: 3 }) });
    await unread.resource.load();
    expect(unread.view()).toBe('failed');
    const empty = create({ cache: () => sourced([]) });
    await empty.resource.load();
    expect(empty.view()).toBe('empty');
    const some = create({ cache: () => ({ ...sourced(['a']), dropped: 3 }) });
    await some.resource.load();
    expect(some.view()).toBe('ready');
  });
});
