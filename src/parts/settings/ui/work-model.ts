import { signal } from '@preact/signals';
import type { DeviceSwitch, WorkChoice } from '@/src/parts/settings/shared/switches.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import type { Slowness } from '@/src/shared/slowness.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';

/** How fast requests go, and what goes on by itself. */
export function createWorkModel(ask: Background) {
  const stop = new AbortController();
  const choice = signal<WorkChoice | null>(null);
  const error = signal<BiliErrorFields | null>(null);
  const busy = signal(false);

  async function take(asking: () => Promise<WorkChoice>) {
    busy.value = true;
    error.value = null;
    try {
      const found = await asking();
      if (!stop.signal.aborted) choice.value = found;
    } catch (caught) {
      if (!stop.signal.aborted) error.value = fieldsOf(caught);
    }
    busy.value = false;
  }

  return {
    choice,
    error,
    busy,
    load: () => void take(() => ask('settings.work', {}, { signal: stop.signal })),
    slow: (by: Slowness) => void take(() => ask('settings.slow', { by })),
    turn: (id: DeviceSwitch, on: boolean) => void take(() => ask('settings.switch', { id, on })),
    sync: (on: boolean) => void take(() => ask('settings.sync', { on })),
    keepDaily: (on: boolean) =>
      void take(async () => {
        await ask('account.daily', { on });
        return ask('settings.work', {});
      }),
    dispose: () => stop.abort(),
  };
}
