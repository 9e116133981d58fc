import { soonPage } from '../frame/soon-page.tsx';

export default soonPage({
  id: 'rules',
  title: 'page_rules',
  icon: 'rules',
  group: 'followings',
  text: 'soon_rules',
  meanwhile: [{ to: '#/groups', label: 'panel_groups' }],
});
