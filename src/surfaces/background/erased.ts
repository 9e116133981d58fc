import { browser } from 'wxt/browser';
import { bumpRevisions } from '../../storage/items.ts';

/** What else knows of what was erased: small things beside the database, badge, menus, pages. */
export const createErased =
  (signals: { accountChanged(): Promise<void> }, menu: { refresh(): void }) =>
  async (what: 'account' | 'all'): Promise<void> => {
    const { local, session } = browser.storage;
    if (what === 'all') await Promise.all([local.clear(), session.clear()]);
    await signals.accountChanged();
    menu.refresh();
    await bumpRevisions('account');
  };
