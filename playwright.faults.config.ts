import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

/** Every surface with every fault of the service, and a table of what was seen: `npm run test:faults`. */
export default defineConfig({
  ...config,
  retries: 0,
  testIgnore: [],
  testMatch: '**/*.faults.spec.ts',
  reporter: [['dot'], ['./tests/e2e/faults/table.ts']],
});
