import { clearItems } from '../../storage/item.ts';
import { bumpRevisions } from '../../storage/items.ts';

/** What else knows of what was erased: small things beside the database, badge, menus, pages. */
export const createErased =
  (signals: { accountChanged(): Promise<void> }, menu: { refresh(): void }) =>
  async (what: 'account' | 'all'): Promise<void> => {
    if (what === 'all') await clearItems();
    await signals.accountChanged();
    menu.refresh();
    await bumpRevisions('account');
  };
