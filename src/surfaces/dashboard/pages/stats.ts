import { soonPage } from '../frame/soon-page.tsx';

export default soonPage({
  id: 'stats',
  title: 'page_stats',
  icon: 'chart',
  group: 'content',
  text: 'soon_stats',
  meanwhile: [{ to: '#/history', label: 'popup_tab_history' }],
});
