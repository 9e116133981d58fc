import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '@/src/surfaces/background/background.ts';

/**
 * One script, not a module: as one it shares the files of popup and dashboard, and reads their lists and
 * what draws them whenever it wakes.
 */
export default defineBackground({
  main: startBackground,
});
