import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'journal',
  title: 'journal_title',
  icon: 'journal',
  group: 'account',
  shape: 'list',
  load: async () => (await import('@/src/parts/journal/ui/JournalPage.tsx')).JournalPage,
});
