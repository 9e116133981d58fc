import { defineContentScript } from 'wxt/utils/define-content-script';
import '@/components/tokens.css';
import '@/src/views/panels/base.css';
import { viewerMid } from '@/src/content/page-cookies.ts';
import { startContent } from '@/src/content/start.ts';
import { createFeatures } from '@/src/features/index.ts';
import { createBackground } from '@/src/rpc/client.ts';
import { Deck } from '@/src/views/panels/Deck.tsx';

export default defineContentScript({
  matches: ['https://space.bilibili.com/*'],
  runAt: 'document_start',
  cssInjectionMode: 'ui',
  main: (ctx) => {
    // Whoever signs in later, elsewhere, is not the one whom this page shows.
    const viewer = viewerMid();
    const ask = createBackground(viewer);
    return startContent(ctx, { viewer, ask }, createFeatures(ask), Deck);
  },
});
