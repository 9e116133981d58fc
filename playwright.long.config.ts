import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

/** What takes long and seldom finds anything: all of what the quick ones take a sample of. */
export default defineConfig({
  ...config,
  retries: 0,
  testIgnore: [],
  testMatch: '**/*.long.spec.ts',
});
