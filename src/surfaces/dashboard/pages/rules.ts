import { askAhead } from '@/src/parts/followings/ui/workbench/copy-in-page.ts';
import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'rules',
  title: 'page_rules',
  icon: 'rules',
  group: 'followings',
  shape: 'list',
  ahead: askAhead,
  load: async () => (await import('@/src/parts/followings/ui/rules/RulesPage.tsx')).RulesPage,
});
