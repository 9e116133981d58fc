import { signal } from '@preact/signals';
import type { Background } from '@/src/rpc/client.ts';
import type { Meter } from './shared/meter.ts';

const EVERY_MS = 3_000;

/** What the background asks of the service, looked at while somebody sees it. */
export function createMeterModel(ask: Background) {
  const meter = signal<Meter | null>(null);
  let timer = 0;
  let disposed = false;

  async function look() {
    // Nothing is told of a meter that cannot be read; the lists have their own words.
    meter.value = await ask('meter.get', {}).catch(() => null);
    if (!disposed) timer = window.setTimeout(() => void look(), EVERY_MS);
  }

  return {
    meter,
    start: () => void look(),
    dispose: () => {
      disposed = true;
      clearTimeout(timer);
    },
  };
}
