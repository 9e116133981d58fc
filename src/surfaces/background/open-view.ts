import { browser } from 'wxt/browser';
import type { InputOf } from '../../rpc/contract.ts';
import { createBudget } from './budget.ts';

/** A view of the dashboard, and about whom; the first page of all is nobody's to ask for. */
export type View = InputOf<'pages.open'> | { readonly view: 'welcome' };

/** Opens a view of the dashboard in a tab, at most one a second. */
export function createOpenView(now: () => number) {
  const spend = createBudget(1, 1_000, now);
  return async (view: View): Promise<void> => {
    spend(0, 'pages.open');
    const url = browser.runtime.getURL(`/dashboard.html${addressOf(view)}` as '/');
    await browser.tabs.create({ url });
  };
}

function addressOf(to: View): string {
  switch (to.view) {
    case 'user':
      return `#/user/${to.mid}`;
    case 'new-group':
      return `#/groups/new/${to.mid}`;
    default:
      return `#/${to.view}`;
  }
}
