import type { Page } from '@playwright/test';

export const opener = (page: Page) => page.locator('bilideck-opener').getByRole('button');
