import { defineContentScript } from 'wxt/utils/define-content-script';
import { startNotice } from '@/src/surfaces/notice/index.ts';

/** Not in the manifest: the background puts it into a page when it has something to tell there. */
export default defineContentScript({
  matches: ['https://*.bilibili.com/*'],
  registration: 'runtime',
  main: startNotice,
});
