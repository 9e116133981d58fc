import { inventViewings, seedArchive } from '../../tests/support/seed-archive.ts';
import { seedFollowings } from '../../tests/support/seed-followings.ts';
import type { Stage } from './stage.ts';
import type { Subject } from './subjects.ts';

/** Pages whose rows come from the account; with few rows they stand in `dashboard`. */
const LONG = [
  ...['followings', 'groups', 'rules', 'toview', 'history', 'stats'],
  ...['relations', 'changes', 'journal'],
] as const;

async function pages({ dashboard, shoot }: Stage): Promise<void> {
  for (const route of LONG) {
    const page = await dashboard(`#/${route}`);
    await page.waitForTimeout(1_500);
    await shoot(page, route);
    await page.setViewportSize({ width: 1000, height: 700 });
    await shoot(page, `${route}-narrow`);
    await page.close();
  }
}

/** 10,000 people and a long archive. */
async function many(stage: Stage): Promise<void> {
  const page = await stage.dashboard('#/settings');
  await seedFollowings(page, stage.bili);
  const nowSeconds = Math.floor(Date.now() / 1_000);
  const { mid } = stage.bili.state.viewer;
  await seedArchive(page, inventViewings(mid, 10_000, nowSeconds));
  await page.close();
  await pages(stage);
}

export const SIZES = {
  none: { size: 'empty', take: pages },
  many: { size: 'L', take: many },
} as const satisfies Readonly<Record<string, Subject>>;
