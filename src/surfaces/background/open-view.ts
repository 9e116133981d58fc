import { browser } from 'wxt/browser';
import { Mid, z } from '../../api/schema.ts';
import { createBudget } from './budget.ts';

/** A view of the dashboard, and about whom. */
export const OpenView = z.union([
  z.strictObject({ view: z.enum(['journal', 'settings', 'check']) }),
  z.strictObject({ view: z.enum(['user', 'new-group']), mid: Mid }),
]);
export type OpenView = z.output<typeof OpenView>;
/** The first page of all is nobody's to ask for. */
type OwnView = OpenView | { readonly view: 'welcome' };

/** Opens a view of the dashboard in a tab. */
export async function openView(view: OwnView): Promise<void> {
  const url = browser.runtime.getURL(`/dashboard.html${addressOf(view)}` as '/');
  await browser.tabs.create({ url });
}

/** The same for whoever asks by message, at most once a second: no page floods the window with tabs. */
export function createOpenView(now: () => number) {
  const spend = createBudget(1, 1_000, now);
  return async (view: OpenView): Promise<void> => {
    spend(0, 'pages.open');
    await openView(view);
  };
}

function addressOf(to: OwnView): string {
  switch (to.view) {
    case 'user':
      return `#/user/${to.mid}`;
    case 'new-group':
      return `#/groups/new/${to.mid}`;
    default:
      return `#/${to.view}`;
  }
}
