import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'history',
  title: 'popup_tab_history',
  icon: 'history',
  group: 'content',
  shape: 'list',
  load: async () => (await import('../HistoryPage.tsx')).HistoryPage,
});
