import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'groups',
  title: 'panel_groups',
  icon: 'columns',
  group: 'followings',
  shape: 'list',
  load: async () => (await import('@/src/parts/groups/ui/board/BoardPage.tsx')).BoardPage,
  count: async (ask) => (await ask('groups.list', { from: 'cache' }))?.value.length ?? null,
});
