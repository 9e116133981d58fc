import { soonPage } from '../frame/soon-page.tsx';

export default soonPage({
  id: 'relations',
  title: 'page_relations',
  icon: 'heart',
  group: 'people',
  text: 'soon_relations',
  meanwhile: [{ to: '#/groups', label: 'panel_groups' }],
});
