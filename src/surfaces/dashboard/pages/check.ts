import { soonPage } from '../frame/soon-page.tsx';

export default soonPage({
  id: 'check',
  title: 'page_check',
  icon: 'check',
  group: 'account',
  text: 'soon_check',
  meanwhile: [{ to: '#/journal', label: 'journal_title' }],
});
