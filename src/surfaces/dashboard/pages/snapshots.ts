import { soonPage } from '../frame/soon-page.tsx';

export default soonPage({
  id: 'snapshots',
  title: 'page_snapshots',
  icon: 'camera',
  group: 'account',
  text: 'soon_snapshots',
  meanwhile: [{ to: '#/journal', label: 'journal_title' }],
});
