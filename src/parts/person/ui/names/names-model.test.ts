import { afterEach, expect, it, vi } from 'vitest';
import type { Background } from '@/src/rpc/client.ts';
import { createNamesModel, MOST_NAMES } from './names-model.ts';

const models: { dispose(): void }[] = [];
afterEach(() => {
  for (const model of models.splice(0)) model.dispose();
});

function looking(text: string, whole: readonly boolean[] = []) {
  const asked: (readonly string[])[] = [];
  const methods: string[] = [];
  const ask = (async (method: string, input: { names?: readonly string[] }) => {
    methods.push(method);
    if (method !== 'person.byNames') return method === 'runs.recent' ? [] : null;
    const names = input.names ?? [];
    const isWhole = whole[asked.length] ?? true;
    asked.push(names);
    const people = names.flatMap((name) => (name.startsWith('在') ? [{ name, mid: 7 }] : []));
    return { people, whole: isWhole };
  }) as unknown as Background;
  const model = createNamesModel(ask);
  models.push(model);
  model.text.value = text;
  model.start();
  return { model, asked, methods };
}

it('who is missing from a whole answer has nobody’s name', async () => {
  const { model } = looking('在一\n没有');
  await vi.waitFor(() => expect(model.counts.value).toMatchObject({ found: 1, none: 1, left: 0 }));
  expect(model.error.value).toBeNull();
});

it('who is missing from another one is not looked up yet, and is asked for again', async () => {
  const { model, asked } = looking('在一\n没有', [false]);
  await vi.waitFor(() => expect(model.error.value).toMatchObject({ kind: 'incomplete' }));
  expect(model.counts.value).toMatchObject({ found: 1, none: 0, left: 1 });
  model.goOn();
  await vi.waitFor(() => expect(model.counts.value).toMatchObject({ found: 1, none: 1, left: 0 }));
  expect(asked).toEqual([['在一', '没有'], ['没有']]);
});

it('asks nothing when there are too many', () => {
  const names = Array.from({ length: MOST_NAMES + 1 }, (_, place) => `某人${place}`);
  const { model, asked } = looking(names.join('\n'));
  expect(model.problem.value).toBe('too-many');
  expect(asked).toEqual([]);
});

it('names are asked for as they stand, and a UID of sixteen digits is none', async () => {
  const { model, asked } = looking('Ａｂｃ酱＿\n3546729108314257\nＵＩＤ：４２');
  await vi.waitFor(() => expect(model.counts.value).toMatchObject({ left: 0 }));
  expect(asked).toEqual([['Ａｂｃ酱＿']]);
  expect(model.people.value.map(({ name, mid, state }) => [name, mid, state])).toEqual([
    ['Ａｂｃ酱＿', null, 'none'],
    ['', 3_546_729_108_314_257, 'given'],
    ['', 42, 'given'],
  ]);
});

it('groups are asked for only when somebody is to be followed into one', async () => {
  const { model, methods } = looking('');
  model.load();
  await vi.waitFor(() => expect(methods).toContain('account.get'));
  expect(methods).not.toContain('groups.list');
  model.wantGroups();
  await vi.waitFor(() => expect(methods).toContain('groups.list'));
});

it('somebody who was given by name and by UID is one person in two rows', async () => {
  const { model } = looking('在一\n7\n没有');
  await vi.waitFor(() => expect(model.counts.value).toMatchObject({ left: 0 }));
  expect(model.counts.value).toMatchObject({ all: 3, found: 2, persons: 1, none: 1 });
  expect(model.lines(false)).toBe('7');
});
