import { describe, expect, it } from 'vitest';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { createFindPerson } from './find-person.ts';

async function find(text: string) {
  const asked: string[] = [];
  let opened: number | null = null;
  const ask = (async (method: string, { name }: { name?: string }) => {
    asked.push(name ?? method);
    if (method === 'links.resolve') return 'https://space.bilibili.com/5?share=1';
    if (name === '失败') throw new BiliError({ kind: 'risk-control', operation: 'nameToUid' });
    const dropped = name === '读不全' ? 1 : 0;
    return { value: name === '山间邮局' ? 7 : null, learntAtMs: 0, stale: false, dropped };
  }) as unknown as Background;
  const model = createFindPerson(ask, (mid) => {
    opened = mid;
  });
  await model.find(text);
  return { opened, asked, notFound: model.notFound.value };
}

describe('a person is found', () => {
  it.each([
    ['3546729108314257', 3_546_729_108_314_257],
    [' UID：４２ ', 42],
    ['https://space.bilibili.com/42?from=x', 42],
    ['space.bilibili.com/42/video', 42],
    ['m.bilibili.com/space/42', 42],
  ])('without a request by %s', async (text, mid) => {
    expect(await find(text)).toEqual({ opened: mid, asked: [], notFound: null });
  });

  it('by name and behind a short link, with one', async () => {
    expect(await find('@山间邮局')).toMatchObject({ opened: 7, asked: ['山间邮局'] });
    expect(await find('https://b23.tv/abc123')).toMatchObject({ opened: 5 });
    expect(await find('ＡＢＣ酱')).toMatchObject({ asked: ['ＡＢＣ酱'] });
  });

  it('or why not is said', async () => {
    expect((await find('没有这个人')).notFound).toEqual({ why: 'nobody', name: '没有这个人' });
    expect((await find('失败')).notFound).toMatchObject({ error: { kind: 'risk-control' } });
    expect((await find('读不全')).notFound).toMatchObject({ error: { kind: 'incomplete' } });
    for (const text of [
      'https://www.bilibili.com/video/BV1xx411c7mD',
      'https://example.com/42',
      '两个 词',
      'x'.repeat(40),
    ]) {
      expect(await find(text)).toEqual({
        opened: null,
        asked: [],
        notFound: { why: 'no-person' },
      });
    }
    expect(await find('  ')).toMatchObject({ opened: null, asked: [], notFound: null });
  });
});
