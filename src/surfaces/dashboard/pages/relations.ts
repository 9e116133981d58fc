import { askAhead } from '@/src/ui/ask-ahead.ts';
import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'relations',
  title: 'page_relations',
  icon: 'heart',
  group: 'people',
  shape: 'list',
  ahead(ask) {
    // The lists that come in one piece; those with pages begin with a small one.
    const of = /tab=(\w+)/.exec(location.hash)?.[1] ?? 'special';
    if (of !== 'mutual' && of !== 'special') return;
    askAhead(ask, 'relations.copy', { only: of, also: [] });
    askAhead(ask, of === 'mutual' ? 'relations.friends' : 'relations.special', { from: 'cache' });
  },
  load: async () => (await import('@/src/parts/relations/ui/RelationsPage.tsx')).RelationsPage,
});
