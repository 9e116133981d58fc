import { soonPage } from '../frame/soon-page.tsx';

export default soonPage({
  id: 'followings',
  title: 'page_followings',
  icon: 'people',
  group: 'followings',
  text: 'soon_followings',
  meanwhile: [{ to: '#/groups', label: 'panel_groups' }],
  count: async (ask) => {
    const mid = (await ask('account.get', { from: 'cache' }))?.value?.mid;
    if (mid === undefined) return null;
    return (await ask('account.counts', { mid, from: 'cache' }))?.value.followings ?? null;
  },
});
