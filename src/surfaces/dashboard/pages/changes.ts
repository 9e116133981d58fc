import { soonPage } from '../frame/soon-page.tsx';

export default soonPage({
  id: 'changes',
  title: 'page_changes',
  icon: 'changes',
  group: 'people',
  text: 'soon_changes',
  meanwhile: [{ to: '#/journal', label: 'journal_title' }],
});
