import type { Limiter } from '../../api/limiter.ts';
import type { Reader } from '../../reading/reader.ts';
import { clearItems } from '../../storage/item.ts';
import { bumpRevisions } from '../../storage/items.ts';
import { clearMark } from './menu-report.ts';

interface Parts {
  readonly signals: { accountChanged(): Promise<void> };
  readonly menu: { refresh(): void };
  readonly faults: { forget(): void };
  readonly limiter: Pick<Limiter, 'slow'>;
  readonly reader: Pick<Reader, 'resting'>;
  readonly sync: { forget(): Promise<void> };
  /** Every alarm stands as what is kept wants it now, or goes. */
  readonly rearm: () => void;
}

/** What else knows of what was erased: small things beside the database, alarms, badge, menus, pages. */
export const createErased =
  ({ signals, menu, faults, limiter, reader, rearm, sync }: Parts) =>
  async (what: 'account' | 'all'): Promise<void> => {
    if (what === 'all') {
      faults.forget();
      await reader.resting.forget();
      await clearItems();
      await limiter.slow(1);
      await sync.forget();
    }
    rearm();
    await clearMark();
    await signals.accountChanged();
    menu.refresh();
    await bumpRevisions('account');
  };
