import { askAhead } from '@/src/ui/ask-ahead.ts';
import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'rules',
  title: 'page_rules',
  icon: 'rules',
  group: 'followings',
  shape: 'list',
  ahead: (ask) => askAhead(ask, 'groups.list', { from: 'cache' }),
  load: async () => (await import('@/src/parts/followings/ui/rules/RulesPage.tsx')).RulesPage,
});
