import { defineContentScript } from 'wxt/utils/define-content-script';
import '@/components/tokens.css';
import '@/src/views/panels/base.css';
import { startContent } from '@/src/content/start.ts';
import { createFeatures } from '@/src/features/index.ts';
import { background } from '@/src/rpc/client.ts';
import { Deck } from '@/src/views/panels/Deck.tsx';

export default defineContentScript({
  matches: ['https://space.bilibili.com/*'],
  runAt: 'document_start',
  cssInjectionMode: 'ui',
  main: (ctx) => startContent(ctx, createFeatures(background), Deck),
});
