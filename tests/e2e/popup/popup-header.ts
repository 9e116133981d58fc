import type { Page } from '@playwright/test';

export const header = (popup: Page) => popup.locator('header').first();
