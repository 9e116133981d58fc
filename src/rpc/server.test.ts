import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createMethodTable } from '../surfaces/background/table.ts';
import type { CallContext } from './method.ts';
import { serveRpc } from './server.ts';

const ME = 7;
const id = browser.runtime.id;
const tab = { id: 1, incognito: false };
const space = { id, url: 'https://space.bilibili.com/42', tab, frameId: 0 };
const page = { id, url: browser.runtime.getURL('/dashboard.html' as '/') };
const other = { kind: 'other-session' };
const changed = { kind: 'account-changed' };

/** Every method as it is declared; nothing is carried out. */
const NOBODY: never = new Proxy(() => NOBODY, { get: () => NOBODY }) as never;
const DECLARED = createMethodTable(NOBODY);

/** What the listener answers to a message, in the way that every browser hears. */
const sent = (message: object, sender: object) =>
  new Promise<{ ok?: boolean; value?: unknown; error?: object }>((respond, fail) => {
    const heard = fakeBrowser.runtime.onMessage.trigger(message, sender as never, respond as never);
    void heard.then(([waits]: readonly unknown[]) => {
      if (waits !== true) fail(new Error('the channel is closed before the answer'));
    });
  });

/** A background in whose browser `account` is signed in; `ask` gives what went wrong. */
function serve(account: number | null) {
  const handler = vi.fn(async () => []);
  const names = Object.entries(DECLARED);
  const table = Object.fromEntries(names.map(([name, one]) => [name, { ...one, run: handler }]));
  serveRpc(table, async () => account);
  async function ask(
    sender: object,
    named: object,
    method = 'survey.uploads',
    input = { mid: 42 },
  ) {
    const call = { rpc: 'call', id: crypto.randomUUID(), method, input, ...named };
    return (await sent(call, sender)).error;
  }
  return { ask, handler };
}

describe('serveRpc', () => {
  beforeEach(() => fakeBrowser.reset());

  it.each([
    ['a private window', { ...space, tab: { ...tab, incognito: true } }, other],
    ['a container', { ...space, tab: { ...tab, cookieStoreId: 'firefox-container-2' } }, other],
    ['our own page in a container', { ...page, tab: { cookieStoreId: 'firefox-private' } }, other],
    ['the ordinary window', space, undefined],
  ])('%s is told which it is, and nothing is done there', async (_, sender, error) => {
    const { ask, handler } = serve(ME);
    const got = await ask(sender, { viewer: ME });
    if (error) expect(got).toMatchObject(error);
    else expect(got).toBeUndefined();
    expect(handler).toHaveBeenCalledTimes(error ? 0 : 1);
  });

  it.each([
    ['a page of the same account', ME, space, { viewer: ME }, undefined],
    ['a page of another account', ME, space, { viewer: 8 }, changed],
    ['a page that nobody is signed in on', ME, space, { viewer: null }, changed],
    ['a page from before signing out', null, space, { viewer: ME }, undefined],
    ['a script that does not say', ME, space, {}, { kind: 'invalid-params', path: 'viewer' }],
    ['a script that says nonsense', ME, space, { viewer: '7' }, { kind: 'invalid-params' }],
    ['our own page, which need not say', ME, page, {}, undefined],
    ['our own page, drawn for another account', ME, page, { viewer: 8 }, changed],
  ])('%s', async (_, account, sender, named, error) => {
    const { ask, handler } = serve(account);
    const got = await ask(sender, named);
    if (error) expect(got).toMatchObject(error);
    else expect(got).toBeUndefined();
    expect(handler).toHaveBeenCalledTimes(error ? 0 : 1);
  });

  it.each([
    ['account.get', { from: 'any' }],
    ['protection.get', {}],
    ['runs.start', {}],
  ])('%s is for pages only', async (method, input) => {
    const { ask, handler } = serve(ME);
    const got = await ask(space, { viewer: ME }, method, input as never);
    expect(got).toMatchObject({ kind: 'invalid-params', path: 'sender' });
    expect(handler).not.toHaveBeenCalled();
  });

  it('what came in is cut or refused at its limits', async () => {
    const { ask, handler } = serve(ME);
    const item = { id: '42', title: '长'.repeat(500), target: { mid: 42 } };
    const order = (items: readonly object[]) => ({ kind: 'follow', params: {}, items });
    const send = (input: object, method = 'acts.order') => ask(page, {}, method, input as never);
    expect(await send(order([item]))).toBeUndefined();
    expect(handler).toHaveBeenCalledWith(
      expect.objectContaining({ items: [{ ...item, title: '长'.repeat(200) }] }),
      expect.anything(),
    );
    handler.mockClear();
    const refused = { kind: 'invalid-params' };
    expect(await send(order([item, { ...item, id: '43' }]))).toMatchObject(refused);
    expect(await send(order([]))).toMatchObject(refused);
    expect(await send(order([{ ...item, id: 'x'.repeat(65) }]))).toMatchObject(refused);
    expect(await send({ ...order([item]), kind: 'x'.repeat(65) })).toMatchObject(refused);
    expect(await send({ id: 'x'.repeat(65) }, 'acts.undo')).toMatchObject(refused);
    expect(await send({ hash: '/../popup.html' }, 'pages.open')).toMatchObject(refused);
    expect(await send({ view: 'user' }, 'pages.open')).toMatchObject(refused);
    expect(await send({ view: '../popup.html', mid: 1 }, 'pages.open')).toMatchObject(refused);
    expect(handler).not.toHaveBeenCalled();
    expect(await send({ view: 'user', mid: 1 }, 'pages.open')).toBeUndefined();
  });
});

it('a bug in a handler is told as ours, and logged', async () => {
  fakeBrowser.reset();
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = new TypeError('x is not a function');
  const run = () => Promise.reject(broken);
  serveRpc({ 'meter.get': { ...DECLARED['meter.get'], run } }, async () => ME);
  const sender = { id: browser.runtime.id, url: browser.runtime.getURL('/popup.html' as '/') };
  const reply = await sent({ rpc: 'call', id: '1', method: 'meter.get', input: {} }, sender);
  expect(reply).toEqual({ ok: false, error: { kind: 'internal', operation: 'meter.get' } });
  expect(logged).toHaveBeenCalledWith('[bilideck] meter.get:', broken);
});

it('a call sees one account from its beginning to its end', async () => {
  fakeBrowser.reset();
  const signedIn = [ME, 8];
  const run = async (_: unknown, { account }: CallContext) => [await account(), await account()];
  serveRpc(
    { 'meter.get': { ...DECLARED['meter.get'], run } },
    async () => signedIn.shift() ?? null,
  );
  const call = { rpc: 'call', id: '1', method: 'meter.get', input: {}, viewer: ME };
  const reply = await sent(call, page);
  expect(reply).toEqual({ ok: true, value: [ME, ME] });
});

it('an answer that cannot be given any more is logged, and nothing else comes of it', async () => {
  fakeBrowser.reset();
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  serveRpc({ 'meter.get': { ...DECLARED['meter.get'], run: async () => null } }, async () => ME);
  const gone = new Error('the port is closed');
  const call = { rpc: 'call', id: '1', method: 'meter.get', input: {} };
  await fakeBrowser.runtime.onMessage.trigger(call, page as never, () => {
    throw gone;
  });
  await vi.waitFor(() => expect(logged).toHaveBeenCalledWith('[bilideck] meter.get:', gone));
});

it('keeps nobody waiting whom it does not answer', async () => {
  fakeBrowser.reset();
  serveRpc({}, async () => ME);
  const waits = async (message: object, sender: object) =>
    (await fakeBrowser.runtime.onMessage.trigger(message, sender as never, () => undefined))[0];
  expect(await waits({ rpc: 'abort', id: '1' }, page)).toBeUndefined();
  expect(await waits({ hello: 1 }, page)).toBeUndefined();
  const call = { rpc: 'call', id: '1', method: 'meter.get', input: {} };
  expect(await waits(call, { id: 'another extension' })).toBeUndefined();
});

it.each([
  ['UnknownError', 'unreadable'],
  ['InvalidStateError', 'unreadable'],
  ['VersionError', 'unreadable'],
  ['QuotaExceededError', 'storage'],
  ['DataCloneError', 'internal'],
])('a database that fails with %s is told as %s', async (name, kind) => {
  fakeBrowser.reset();
  const { ask, handler } = serve(ME);
  handler.mockRejectedValueOnce(new DOMException('', name));
  expect(await ask(page, { viewer: ME }, 'meter.get', {} as never)).toMatchObject({ kind });
});
