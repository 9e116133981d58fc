import { browser } from 'wxt/browser';
import type { Language } from './parts/settings/shared/appearance.ts';
import type { Texts } from './shared/texts.ts';

/** The catalogue of a language as it lies in the package: for our own pages and the background. */
export async function readCatalogue(choice: Language): Promise<Texts> {
  const address = browser.runtime.getURL(`/_locales/${choice}/messages.json` as '/');
  return (await fetch(address)).json();
}
