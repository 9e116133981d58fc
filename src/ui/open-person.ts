import type { Background } from '@/src/rpc/client.ts';

/** Opens somebody's page in the dashboard, which a page of the site cannot do itself. */
export const openPerson =
  (ask: Background) =>
  (mid: number): void =>
    void ask('pages.open', { view: 'user', mid }).catch(() => undefined);
