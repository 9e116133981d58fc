import { defineContentScript } from 'wxt/utils/define-content-script';
import { guardHandlers } from '@/src/content/trusted-events.ts';
import { mountExtra } from '@/src/extras/index.tsx';

/** Not in the manifest: the background puts it beside the panels when the first part is opened. */
export default defineContentScript({
  matches: ['https://space.bilibili.com/*'],
  registration: 'runtime',
  cssInjectionMode: 'ui',
  main: () => {
    guardHandlers();
    globalThis.bilideckExtras = mountExtra;
  },
});
