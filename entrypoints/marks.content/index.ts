import { defineContentScript } from 'wxt/utils/define-content-script';
import { startMarks } from '@/src/surfaces/marks/index.ts';

/** Not in the manifest: the background registers it while the person wants marks. */
export default defineContentScript({
  matches: ['https://*.bilibili.com/*'],
  registration: 'runtime',
  main: startMarks,
});
