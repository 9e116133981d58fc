import { defineContentScript } from 'wxt/utils/define-content-script';
import '@/components/tokens.css';
import '@/src/ui/panels/base.css';
import { createBackground } from '@/src/rpc/client.ts';
import { viewerMid } from '@/src/surfaces/content/page-cookies.ts';
import { PANELS } from '@/src/surfaces/panels.ts';
import { Deck } from '@/src/surfaces/space/Deck.tsx';
import { startContent } from '@/src/surfaces/space/start.ts';
import { watchTrouble } from '@/src/ui/panels/trouble.ts';

export default defineContentScript({
  matches: ['https://space.bilibili.com/*'],
  runAt: 'document_start',
  cssInjectionMode: 'ui',
  main: (ctx) => {
    // Whoever signs in later, elsewhere, is not the one whom this page shows.
    const viewer = viewerMid();
    const { ask, ...page } = watchTrouble(createBackground(viewer), viewer !== null);
    return startContent(ctx, { viewer, ask }, PANELS, Deck, page);
  },
});
