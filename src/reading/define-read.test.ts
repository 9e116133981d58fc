import { expect, it } from 'vitest';
import { userCard, userInfo } from '../api/operations/space.ts';
import { ANYWHERE } from '../shared/callers.ts';
import { BiliError, type ErrorKind } from '../shared/errors.ts';
import { answersFor, defineRead, methodOf, OfPerson, type ReadServices } from './define-read.ts';

const of = { callers: ANYWHERE, input: OfPerson, params: ({ mid }: { mid: number }) => ({ mid }) };
const short = defineRead(userCard, { ...of, value: ({ card }) => card.name });
const full = defineRead(userInfo, {
  ...of,
  value: ({ name }) => name,
  instead: answersFor(['risk-control'], short),
});

/** A reader whose userInfo fails so, and which notes what it was asked. */
function refusing(kind: ErrorKind) {
  const asked: string[] = [];
  const read = async ({ operation }: { operation: { id: string } }) => {
    asked.push(operation.id);
    if (operation.id === 'userInfo') throw new BiliError({ kind, operation: operation.id });
    return { value: '小明', learntAtMs: 1, stale: false, dropped: 0 };
  };
  const account = async () => 1;
  const services = { reader: { read }, account } as unknown as ReadServices;
  const signal = new AbortController().signal;
  const run = () =>
    methodOf(full, services).run({ mid: 2, from: 'any' }, {
      caller: 'page',
      account,
      signal,
    } as never);
  return { asked, run };
}

it('another reading answers where the first is refused so', async () => {
  const { asked, run } = refusing('risk-control');
  expect(await run()).toMatchObject({ value: '小明' });
  expect(asked).toEqual(['userInfo', 'userCard']);
});

it('any other refusal is what it is', async () => {
  const { asked, run } = refusing('private');
  await expect(run()).rejects.toMatchObject({ kind: 'private' });
  expect(asked).toEqual(['userInfo']);
});
