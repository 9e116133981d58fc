import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** What is drawn, and the models behind it: they have a window. */
const PAGES =
  '{components,src/ui,src/parts/*/ui,src/surfaces/{popup,space,content,dashboard,marks}}';
/** What only calculates, reads the repository or asks a service of its own: no file leaves anything for the next. */
const PURE =
  '{src/shared,src/parts/*/shared,tests/contract,tests/repo,tests/fake-bili,tests/support}';
const TESTS = '**/*.test.{ts,tsx}';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    restoreMocks: true,
    // A busy machine takes its time; what hangs is still told.
    testTimeout: 60_000,
    // One of two cores would stand still, for the one that starts the files.
    maxWorkers: '100%',
    setupFiles: ['tests/support/unit-setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: [`{src,scripts}/${TESTS}`, 'tests/engine/**/*.test.ts'],
          exclude: [`{${PAGES},${PURE}}/${TESTS}`],
          // Without a window: they need none, and it took a sixth of the time.
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'pure',
          include: [`${PURE}/${TESTS}`],
          environment: 'node',
          // Most of what they took was loading the same modules again.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: [`${PAGES}/${TESTS}`],
          environment: 'happy-dom',
          setupFiles: ['tests/support/no-signals-in-elements.ts'],
        },
      },
    ],
  },
});
