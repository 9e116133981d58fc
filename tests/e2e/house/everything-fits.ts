import type { FakeBili } from '../../fake-bili/index.ts';
import { type Language, type Opened, openChromium } from '../../support/browser.ts';
import { test } from '../fixtures.ts';
import { nameThemOddly } from './odd-names.ts';
import { sheetsFit } from './sheets-fit.ts';
import { textsFit } from './texts-fit.ts';

/** A browser speaks one language, and people have names of every kind. */
async function inBrowserOf(
  language: Language,
  bili: FakeBili,
  look: (browser: Opened) => Promise<void>,
) {
  nameThemOddly(bili);
  const browser = await openChromium({ port: bili.port, language });
  try {
    await browser.context.addCookies(bili.cookies('viewer'));
    await look(browser);
  } finally {
    await browser.close();
  }
}

/** At the width it has, in a narrow window, at 200 % of the first, and on a small screen or at 200 % of that. */
export const WIDTHS = [1440, 1000, 720, 360] as const;

export function testThatEverythingFits(language: Language, widths: readonly number[]): void {
  test(`no text is cut off in the popup, and on no page at ${widths.length} widths: ${language}`, async ({
    bili,
    openPopup,
  }) => {
    test.setTimeout(120_000);
    await inBrowserOf(language, bili, (browser) => textsFit(browser, openPopup, widths));
  });

  test(`no text and no button of a sheet is cut off, at ${widths.length} widths: ${language}`, async ({
    bili,
  }) => {
    test.setTimeout(120_000);
    await inBrowserOf(language, bili, (browser) => sheetsFit(browser, bili, language, widths));
  });
}
