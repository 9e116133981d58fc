import type { CDPSession, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** What a page holds on to. */
export interface Weight {
  readonly nodes: number;
  readonly listeners: number;
  /** Observers of every sort that live where our script runs. */
  readonly observers: number;
}

const OBSERVERS = ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const;

/**
 * Weighs a page, and walks in it, over the protocol alone: what a driver puts into pages to find
 * things would be weighed too.
 */
export async function openScales(page: Page, extensionId: string) {
  const session = await page.context().newCDPSession(page);
  const ours = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  await session.send('Performance.enable');
  const contextId = await ours;

  const evaluate = async (expression: string): Promise<unknown> => {
    const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
    return result.value;
  };

  return {
    evaluate,

    /** What is left after the garbage is gone. */
    async weigh(): Promise<Weight> {
      for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
      let observers = 0;
      for (const name of OBSERVERS) observers += await living(session, contextId, name);
      return { nodes: of('Nodes'), listeners: of('JSEventListeners'), observers };
    },

    /** To somebody's page as the site does it, until our panels are theirs. */
    async walkTo(mid: number) {
      await evaluate(
        `history.pushState({}, '', '/${mid}'); dispatchEvent(new PopStateEvent('popstate'))`,
      );
      const shown = "document.querySelector('bilideck-panels')?.dataset.mid";
      await expect.poll(() => evaluate(shown), { intervals: [50] }).toBe(String(mid));
    },

    /** Scrolls to every panel that is there, until each has what it shows. */
    async seeAll() {
      const sections =
        "[...(document.querySelector('bilideck-panels')?.shadowRoot?.querySelectorAll('section[data-state]') ?? [])]";
      const next = `${sections}.find((one) => one.dataset.state !== 'ready')?.scrollIntoView()`;
      const states = `${sections}.map((one) => one.dataset.state).join()`;
      await expect
        .poll(async () => {
          await evaluate(next);
          return evaluate(states);
        })
        .toBe('ready,ready,ready,ready');
    },
  };
}

async function living(session: CDPSession, contextId: number, name: string): Promise<number> {
  const objectGroup = 'weighed';
  const prototype = await session.send('Runtime.evaluate', {
    expression: `${name}.prototype`,
    contextId,
    objectGroup,
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.result.objectId ?? '',
    objectGroup,
  });
  const { result } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: 'function () { return this.length; }',
    objectId: objects.objectId ?? '',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return Number(result.value);
}
