import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'names',
  title: 'page_names',
  icon: 'name',
  group: 'people',
  shape: 'list',
  load: async () => (await import('@/src/parts/person/ui/names/NamesPage.tsx')).NamesPage,
});
