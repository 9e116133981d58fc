import { testThatEverythingFits, WIDTHS } from './everything-fits.ts';

for (const language of ['zh_CN', 'zh_TW', 'en'] as const) testThatEverythingFits(language, WIDTHS);
