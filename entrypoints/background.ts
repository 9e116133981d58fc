import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '@/src/services/background.ts';

export default defineBackground({
  type: 'module',
  main: startBackground,
});
