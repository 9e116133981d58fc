import { definePersonPage } from '../frame/define-page.ts';

export default definePersonPage({
  id: 'new-group',
  path: 'groups/new',
  title: 'dashboard_new_group_title',
  icon: 'columns',
  group: null,
  under: 'groups',
  load: async () => (await import('@/src/parts/groups/ui/NewGroup.tsx')).NewGroup,
});
