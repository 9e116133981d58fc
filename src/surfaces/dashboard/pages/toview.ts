import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'toview',
  title: 'popup_tab_toview',
  icon: 'later',
  group: 'content',
  shape: 'list',
  load: async () => (await import('../ToviewPage.tsx')).ToviewPage,
  count: async (ask) => {
    const kept = await ask('toview.list', { from: 'cache' });
    return kept && !kept.expired ? kept.value.length : null;
  },
});
