import { askAhead } from '@/src/ui/ask-ahead.ts';
import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'followings',
  title: 'page_followings',
  icon: 'people',
  group: 'followings',
  shape: 'list',
  load: async () =>
    (await import('@/src/parts/followings/ui/workbench/WorkbenchPage.tsx')).WorkbenchPage,
  ahead: (ask) => askAhead(ask, 'groups.list', { from: 'cache' }),
  count: async (ask) => {
    const mid = (await ask('account.get', { from: 'cache' }))?.value?.mid;
    if (mid === undefined) return null;
    return (await ask('account.counts', { mid, from: 'cache' }))?.value.followings ?? null;
  },
});
