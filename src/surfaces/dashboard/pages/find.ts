import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'find',
  title: 'page_user',
  icon: 'person',
  group: 'people',
  load: async () => (await import('@/src/parts/relations/ui/FindPage.tsx')).FindPage,
});
