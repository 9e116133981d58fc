import type { Page } from '@playwright/test';

/**
 * Runs code where our script on a site's page runs: the extension's isolated world. Whoever breaks
 * out of the page's own world lands there, with the extension's API for scripts at hand.
 * @param work Runs in the page; takes and gives JSON only.
 */
export async function openIsolatedWorld(page: Page, extensionId: string) {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const executionContextId = await found;

  async function run<T, R>(work: (input: T) => Promise<R>, input: T): Promise<R> {
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      executionContextId,
      functionDeclaration: work.toString(),
      arguments: [{ value: input }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? 'thrown there');
    return result.value as R;
  }

  /** Asks the background from there; gives its whole reply, undefined where there was none. */
  const ask = (method: string, input: object, viewer: number | null) =>
    run(
      ([name, value, mid]) => {
        const { chrome } = globalThis as unknown as Extension;
        const id = crypto.randomUUID();
        const call = { rpc: 'call', id, method: name, input: value, viewer: mid };
        return chrome.runtime.sendMessage(call);
      },
      [method, input, viewer] as const,
    );

  return { run, ask };
}

interface Extension {
  chrome: { runtime: { sendMessage(message: object): Promise<Reply | undefined> } };
}

export interface Reply {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly kind: string; readonly path?: string };
}
