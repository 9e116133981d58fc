import { expect, it } from 'vitest';
import type { Client } from '../../../api/client.ts';
import { NAMES_AT_ONCE } from '../shared/named.ts';
import { lookUpNames } from './names.ts';

/** Answers as the service would, and writes down what it was asked. */
function service(known: Readonly<Record<string, string>>, dropped = 0) {
  const asked: (readonly string[])[] = [];
  const call = async (_: unknown, { names }: { names: readonly string[] }) => {
    asked.push(names);
    const uid_list = names.flatMap((name) => {
      const uid = known[name.toLowerCase()];
      return uid === undefined ? [] : [{ name: name.toLowerCase(), uid }];
    });
    return { data: { uid_list }, dropped };
  };
  return { asked, client: { call } as unknown as Pick<Client, 'call'> };
}

it('gives each name back as it was asked, whatever its case', async () => {
  const { client } = service({ abc: '7' });
  const { found, whole } = await lookUpNames(client, ['ABC', 'Abc', ' abc ', '没有']);
  expect([...found]).toEqual([
    ['ABC', 7],
    ['Abc', 7],
    ['abc', 7],
  ]);
  expect(whole).toBe(true);
});

it('asks for a name as it stands, each once, so many at a time', async () => {
  const { asked, client } = service({});
  const names = Array.from({ length: NAMES_AT_ONCE + 1 }, (_, place) => `某人${place}`);
  await lookUpNames(client, ['ＡＢＣ酱', 'ＡＢＣ酱', ...names, 'a,b', '']);
  expect(asked.map((part) => part.length)).toEqual([NAMES_AT_ONCE, 2]);
  expect(asked[0]?.[0]).toBe('ＡＢＣ酱');
});

it.each([
  ['a row that does not fit', service({ 某人: '7' }, 1)],
  ['an id that cannot be read', service({ 某人: 'x7' })],
])('after %s it is not whole', async (_, { client }) => {
  expect((await lookUpNames(client, ['某人'])).whole).toBe(false);
});
