import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

const PANELS = ['数据', '粉丝勋章', '共同关注', '分组'] as const;

export async function statesOf(page: Page, states: readonly string[]) {
  for (const [place, name] of PANELS.entries()) {
    const panel = page.getByRole('region', { name, exact: true });
    await panel.scrollIntoViewIfNeeded();
    await expect(panel).toHaveAttribute('data-state', states[place] ?? '');
  }
}
