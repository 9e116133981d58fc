/** What the background keeps of this part. */
import type { Collections } from '../../../collect/collections.ts';
import { snapshotCollection } from './taking.ts';
import { createWeekly, type WeeklyServices } from './weekly.ts';

export { createGroupWatch } from './group-watch.ts';

export const createWeeklySnapshots = (
  services: WeeklyServices & { readonly collections: Pick<Collections, 'handle'> },
) => createWeekly(services, () => services.collections.handle(snapshotCollection));
