import type { Page } from '@playwright/test';
import type { FakeBili } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';
import { expect } from '../fixtures.ts';
import { openDashboard } from '../pages/dashboard.ts';

export const ALL = ['分组', '数据', '共同关注', '粉丝勋章'];

export async function openSettings(browser: Opened) {
  const page = await openDashboard(browser, '#/settings');
  await expect(page.locator('[data-view="settings"]')).toHaveAttribute('data-state', 'ready');
  return page;
}

/** Names of the panels in the page, from top to bottom. */
export const panelsOf = (page: Page) =>
  page
    .getByRole('region')
    .evaluateAll((nodes) =>
      nodes.flatMap((node) =>
        node.matches('[data-view]') ? [node.getAttribute('aria-label')] : [],
      ),
    );

export const rowsOf = (page: Page) => page.getByRole('switch').evaluateAll(namesOfSwitches);

const namesOfSwitches = (nodes: Element[]) =>
  nodes.map((node) => node.closest('label')?.textContent);

export const asked = (bili: FakeBili, operation: string) =>
  bili.log.filter((entry) => entry.operation === operation).length;
