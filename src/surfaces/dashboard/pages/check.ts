import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'check',
  title: 'page_check',
  icon: 'check',
  group: 'account',
  load: async () => (await import('@/src/parts/check/ui/CheckPage.tsx')).CheckPage,
});
