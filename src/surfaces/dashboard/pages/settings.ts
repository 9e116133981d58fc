import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'settings',
  title: 'settings_title',
  icon: 'settings',
  group: 'account',
  load: async () => (await import('../Settings.tsx')).Settings,
});
