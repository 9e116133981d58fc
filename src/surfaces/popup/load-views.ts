import { lastTab } from './last-tab.ts';

export const loadHistory = async () =>
  (await import('@/src/parts/history/ui/HistoryView.tsx')).HistoryView;
export const loadGroups = async () =>
  (await import('@/src/parts/groups/ui/GroupsView.tsx')).GroupsView;

/** The view of the tab that was open last: on its way before the first paint, and not only after. */
export function loadFirstView(): Promise<unknown> {
  const { id } = lastTab();
  if (id === 'history') return loadHistory();
  return id === 'groups' ? loadGroups() : Promise.resolve();
}
