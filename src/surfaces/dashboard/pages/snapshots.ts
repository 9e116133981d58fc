import { definePage } from '../frame/define-page.ts';

export default definePage({
  id: 'snapshots',
  title: 'page_snapshots',
  icon: 'camera',
  group: 'account',
  shape: 'list',
  load: async () => (await import('@/src/parts/snapshots/ui/SnapshotsPage.tsx')).SnapshotsPage,
});
