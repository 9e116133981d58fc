import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'changes',
  title: 'page_changes',
  icon: 'changes',
  group: 'people',
  shape: 'list',
  load: async () => (await import('@/src/parts/snapshots/ui/changes/ChangesPage.tsx')).ChangesPage,
});
