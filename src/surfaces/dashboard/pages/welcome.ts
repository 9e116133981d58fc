import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'welcome',
  title: 'welcome_title',
  icon: 'settings',
  group: null,
  load: async () => (await import('../WelcomePage.tsx')).WelcomePage,
});
