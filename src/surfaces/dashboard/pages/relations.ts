import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'relations',
  title: 'page_relations',
  icon: 'heart',
  group: 'people',
  shape: 'list',
  load: async () => (await import('@/src/parts/relations/ui/RelationsPage.tsx')).RelationsPage,
});
