import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { WorkPage, WorkRow } from '@/src/parts/works/shared/works.ts';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { createWorksModel } from './works-model.ts';

const row = (id: string, change: Partial<WorkRow> = {}): WorkRow => ({
  id,
  title: `作品 ${id}`,
  cover: '',
  url: '',
  text: '',
  atSeconds: null,
  durationSeconds: null,
  plays: null,
  likes: null,
  parts: null,
  badge: '',
  opens: null,
  ...change,
});

interface Asked {
  readonly list: string;
  readonly query: object;
  readonly cursor: string | null;
  readonly from: string;
}

function createModel(pages: (asked: Asked) => Partial<WorkPage>, begin?: string) {
  const asked: Asked[] = [];
  const ask = (async (method: string, input: Asked) => {
    if (method !== 'works.page' || input.from === 'cache') return null;
    asked.push(input);
    const page = { rows: [], total: null, next: null, partitions: [], ...pages(input) };
    return { value: page, learntAtMs: 0, stale: false, dropped: 0 };
  }) as unknown as Background;
  const controller = new AbortController();
  const model = createWorksModel({ ask, mid: 42, signal: controller.signal }, begin);
  const ids = () => model.list.value.items.value.map(({ id }) => id);
  return { model, asked, ids, end: () => controller.abort() };
}

describe('createWorksModel', () => {
  beforeEach(() => fakeBrowser.reset());

  it('asks only for the list that is looked at, and keeps it', async () => {
    const { model, asked, ids } = createModel(({ list }) => ({ rows: [row(list)] }), 'audios');
    model.load();
    await vi.waitFor(() => expect(model.state.value).toBe('ready'));
    model.choose('courses');
    await vi.waitFor(() => expect(ids()).toEqual(['courses']));
    model.choose('audios');
    expect(ids()).toEqual(['audios']);
    expect(asked.map(({ list }) => list)).toEqual(['audios', 'courses']);
  });

  it('begins with the videos when the first list is unknown', () => {
    expect(createModel(() => ({}), 'constructor').model.tab.value).toBe('videos');
    expect(createModel(() => ({})).model.tab.value).toBe('videos');
  });

  it('goes on page by page, and no row comes twice', async () => {
    const { model, asked, ids } = createModel(({ cursor }) =>
      cursor === null
        ? { rows: [row('a'), row('b')], next: '2', total: 3 }
        : { rows: [row('b'), row('c')] },
    );
    model.load();
    await vi.waitFor(() => expect(ids()).toEqual(['a', 'b']));
    expect(model.total.value).toBe(3);
    model.more();
    await vi.waitFor(() => expect(ids()).toEqual(['a', 'b', 'c']));
    model.more();
    expect(asked.map(({ cursor }) => cursor)).toEqual([null, '2']);
  });

  it('an empty page with more to come is no empty list', async () => {
    const { model, ids } = createModel(({ cursor }) =>
      cursor === null ? { next: 'x' } : cursor === 'x' ? { next: 'y' } : { rows: [row('a')] },
    );
    model.choose('dynamics');
    expect(model.state.value).toBe('loading');
    await vi.waitFor(() => expect(ids()).toEqual(['a']));
    expect(model.state.value).toBe('ready');
  });

  it('order, partition and filters ask anew; words after a pause', async () => {
    vi.useFakeTimers();
    const { model, asked } = createModel(() => ({ rows: [row('a')] }));
    model.load();
    model.order('plays');
    model.narrow(17);
    model.type(' 收');
    model.type('收音机 ');
    await vi.advanceTimersByTimeAsync(500);
    expect(asked.at(-1)).toMatchObject({ query: { order: 'plays', tid: 17, keyword: '收音机' } });
    expect(asked.filter(({ query }) => 'keyword' in query)).toHaveLength(1);
    expect(model.isNarrowed.value).toBe(true);
    model.choose('shows');
    expect(model.text.value).toBe('');
    model.filter('status', 'watched');
    await vi.advanceTimersByTimeAsync(1);
    expect(asked.at(-1)).toMatchObject({
      list: 'shows',
      query: { filters: { status: 'watched' } },
    });
    model.choose('videos');
    expect(model.text.value).toBe('收音机');
    vi.useRealTimers();
  });

  it('opens a season and comes back to where it was', async () => {
    const season = row('season 7', { opens: { list: 'season', part: 7 } });
    const { model, asked, ids } = createModel(({ list }) => ({
      rows: list === 'season' ? [row('in')] : [season],
    }));
    model.choose('collections');
    await vi.waitFor(() => expect(ids()).toEqual(['season 7']));
    model.openPart(season);
    await vi.waitFor(() => expect(ids()).toEqual(['in']));
    expect(asked.at(-1)).toMatchObject({ list: 'season', query: { part: 7 } });
    expect(model.options.value.orders).toEqual(['given', 'turned']);
    model.back();
    expect(ids()).toEqual(['season 7']);
    expect(asked).toHaveLength(2);
  });

  it('says what is hidden, and asks again after a failure', async () => {
    let error: BiliError | null = new BiliError({ kind: 'private', operation: 'userBangumi' });
    const { model } = createModel(() => {
      if (error) throw error;
      return { rows: [row('a')] };
    });
    model.choose('shows');
    await vi.waitFor(() => expect(model.state.value).toBe('private'));
    error = null;
    model.retry();
    await vi.waitFor(() => expect(model.state.value).toBe('ready'));
  });
});
