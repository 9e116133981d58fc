import { askAhead } from '@/src/ui/ask-ahead.ts';
import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'groups',
  title: 'panel_groups',
  icon: 'columns',
  group: 'followings',
  shape: 'list',
  load: async () => (await import('@/src/parts/groups/ui/board/BoardPage.tsx')).BoardPage,
  ahead: (ask) => askAhead(ask, 'groups.list', { from: 'cache' }),
  count: async (ask) => (await ask('groups.list', { from: 'cache' }))?.value.length ?? null,
});
