import { soonPage } from '../frame/soon-page.tsx';

export default soonPage({
  id: 'followings',
  title: 'page_followings',
  icon: 'people',
  group: 'followings',
  text: 'soon_followings',
  meanwhile: [{ to: '#/groups', label: 'panel_groups' }],
  count: async (ask) => (await ask('account.get', { from: 'cache' }))?.value?.followings ?? null,
});
