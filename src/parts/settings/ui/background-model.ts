import { signal } from '@preact/signals';
import type { BackgroundChoice, DeviceSwitch } from '@/src/parts/settings/shared/switches.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import type { Slowness } from '@/src/shared/slowness.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';

type Change = (from: BackgroundChoice) => BackgroundChoice;

const switched =
  (id: DeviceSwitch, on: boolean): Change =>
  ({ off, ...rest }) => ({
    ...rest,
    off: [...off.filter((one) => one !== id), ...(on ? [] : [id])],
  });

/** How fast requests go, and what goes on by itself; what is chosen is shown before it is kept. */
export function createBackgroundModel(ask: Background) {
  const stop = new AbortController();
  const choice = signal<BackgroundChoice | null>(null);
  const error = signal<BiliErrorFields | null>(null);
  let orders = 0;

  async function take(asking: () => Promise<BackgroundChoice>, back: Change = (now) => now) {
    orders += 1;
    const order = orders;
    error.value = null;
    try {
      const found = await asking();
      // What was chosen meanwhile is not in it.
      if (!stop.signal.aborted && order === orders) choice.value = found;
    } catch (caught) {
      if (stop.signal.aborted) return;
      error.value = fieldsOf(caught);
      if (choice.peek()) choice.value = back(choice.peek() as BackgroundChoice);
    }
  }

  /** @param back Takes this one choice back where it could not be kept, and no other. */
  function choose(to: Change, back: Change, keep: () => Promise<BackgroundChoice>) {
    const before = choice.peek();
    if (!before) return;
    choice.value = to(before);
    void take(keep, back);
  }

  function put<K extends 'slowness' | 'daily' | 'synced'>(
    key: K,
    value: BackgroundChoice[K],
    keep: () => Promise<BackgroundChoice>,
  ) {
    const before = choice.peek();
    if (before)
      choose(
        (now) => ({ ...now, [key]: value }),
        (now) => ({ ...now, [key]: before[key] }),
        keep,
      );
  }

  return {
    choice,
    error,
    load: () => void take(() => ask('settings.background', {}, { signal: stop.signal })),
    slow: (by: Slowness) => put('slowness', by, () => ask('settings.slow', { by })),
    turn: (id: DeviceSwitch, on: boolean) =>
      choose(switched(id, on), switched(id, !on), () => ask('settings.switch', { id, on })),
    sync: (on: boolean) => put('synced', on, () => ask('settings.sync', { on })),
    keepDaily: (on: boolean) =>
      put('daily', on, async () => {
        await ask('account.daily', { on });
        return ask('settings.background', {});
      }),
    dispose: () => stop.abort(),
  };
}
