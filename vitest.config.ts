import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: [
      '{src,components,scripts}/**/*.test.{ts,tsx}',
      'tests/{contract,engine,repo,fake-bili}/**/*.test.ts',
    ],
    environment: 'happy-dom',
    restoreMocks: true,
    // A busy machine takes its time; what hangs is still told.
    testTimeout: 60_000,
    setupFiles: ['tests/support/unit-setup.ts'],
  },
});
