import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'stats',
  title: 'page_stats',
  icon: 'chart',
  group: 'content',
  parts: ['follows'],
  load: async () => (await import('@/src/parts/history/ui/stats/StatsPage.tsx')).StatsPage,
});
