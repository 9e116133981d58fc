import { askAhead } from '@/src/ui/ask-ahead.ts';
import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'stats',
  title: 'page_stats',
  icon: 'chart',
  group: 'content',
  // 年度回顾 of a year: the site began in 2009.
  parts: ['follows', ...Array.from({ length: 60 }, (_, n) => `${2009 + n}`)],
  ahead(ask) {
    askAhead(ask, 'archive.get', {});
    askAhead(ask, 'followings.local', {});
  },
  load: async () => (await import('@/src/parts/history/ui/stats/StatsPage.tsx')).StatsPage,
});
