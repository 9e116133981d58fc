import { defineContentScript } from 'wxt/utils/define-content-script';
import { mountExtra } from '@/src/extras/index.tsx';

/** Not in the manifest: the background puts it beside the panels when the first part is opened. */
export default defineContentScript({
  matches: ['https://space.bilibili.com/*'],
  registration: 'runtime',
  cssInjectionMode: 'ui',
  main: () => {
    globalThis.bilideckExtras = mountExtra;
  },
});
