import type { ClientEvent } from './api/client.ts';

/** The one door to the console. Errors carry kinds, codes and paths, never payloads or tokens. */
export const log = {
  error(what: string, error: unknown) {
    console.error(`[bilideck] ${what}:`, error);
  },
};

/** What the API kernel reports. Apart from `log`: content scripts have no use for it. */
export function logApi(event: ClientEvent): void {
  if (event.type === 'failed') {
    // Hidden lists and a signed-out person are no faults.
    const calm = ['private', 'not-logged-in', 'aborted', 'not-found'].includes(event.error.kind);
    if (!calm) console.warn(`[bilideck] ${event.error.message}`);
    return;
  }
  const what = event.type === 'figures-lost' ? 'figures' : `rows at ${event.paths.join(', ')}`;
  console.warn(`[bilideck] ${event.operation}: left out ${what}`);
}
