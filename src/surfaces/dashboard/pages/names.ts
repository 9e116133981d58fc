import { soonPage } from '../frame/soon-page.tsx';

export default soonPage({
  id: 'names',
  title: 'page_names',
  icon: 'name',
  group: 'people',
  text: 'soon_names',
  meanwhile: [{ to: '#/groups', label: 'panel_groups' }],
});
