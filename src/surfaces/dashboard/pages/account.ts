import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'account',
  title: 'page_account',
  icon: 'account',
  group: 'account',
  parts: ['profile', 'exp', 'coins', 'login', 'moral', 'jury', 'notes', 'public-notes'],
  load: async () => (await import('@/src/parts/account/ui/AccountPage.tsx')).AccountPage,
});
