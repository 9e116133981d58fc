import { defineConfig } from '@playwright/test';
import { beginAtNoon } from './tests/support/hour.ts';

beginAtNoon();

export default defineConfig({
  testDir: 'tests/e2e',
  // Those are for `playwright.long.config.ts` and `playwright.faults.config.ts`.
  testIgnore: ['**/*.long.spec.ts', '**/*.faults.spec.ts'],
  fullyParallel: true,
  // They share a browser each and mostly wait, at the polite pace: with four, two cores stood still
  // for half of the time.
  workers: 6,
  // What passes only the second time is named at the end of the run, see docs/decisions.md.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 25_000 },
  // A click that finds nothing fails while the page still stands, so that the report can show it.
  use: { actionTimeout: 30_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
});
