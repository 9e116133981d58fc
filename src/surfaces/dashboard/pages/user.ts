import { definePersonPage } from '../frame/define-page.ts';

export default definePersonPage({
  id: 'user',
  title: 'page_user',
  icon: 'person',
  group: null,
  under: 'find',
  load: async () => (await import('../UserPage.tsx')).UserPage,
});
