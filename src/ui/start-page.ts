import { render, type VNode } from 'preact';
import { setTexts } from '@/src/i18n.ts';
import { readCatalogue } from '@/src/i18n-catalogue.ts';
import { followLanguage } from '@/src/i18n-language.ts';
import type { Language } from '@/src/parts/settings/shared/appearance.ts';
import { keepLanguage, keptLanguage } from './appearance/kept.ts';

/**
 * Draws one of our pages in the language that the person chose, and anew when they choose another.
 * Who follows the browser waits for nothing.
 * @param known Settles once it is known whose page it is: how lists of another one looked is not drawn.
 */
export async function startPage(draw: () => VNode, known: Promise<unknown>): Promise<void> {
  let shown = keptLanguage();
  if (shown !== 'browser') {
    const texts = await readCatalogue(shown).catch(() => null);
    setTexts(texts);
    if (!texts) shown = 'browser';
  }
  // What was looked at last stands first; drawing the page takes longer.
  await globalThis.bilideckLook;
  await known.catch(() => undefined);
  const root = document.getElementById('app');
  if (!root) return;
  render(draw(), root);
  const redraw = (now: Language) => {
    keepLanguage(now);
    // No text is remembered anywhere but in what is drawn.
    render(null, root);
    render(draw(), root);
  };
  await followLanguage(readCatalogue, redraw, shown);
}
