import { askAhead } from '@/src/ui/ask-ahead.ts';
import { definePage } from '../frame/define-page.ts';
import { copyAhead } from './copy-ahead.ts';

export default definePage({
  id: 'rules',
  title: 'page_rules',
  icon: 'rules',
  group: 'followings',
  shape: 'list',
  ahead(ask) {
    askAhead(ask, 'groups.list', { from: 'cache' });
    copyAhead();
  },
  load: async () => (await import('@/src/parts/followings/ui/rules/RulesPage.tsx')).RulesPage,
});
