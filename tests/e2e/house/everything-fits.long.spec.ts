import { testThatEverythingFits } from './everything-fits.ts';

for (const language of ['zh_CN', 'zh_TW'] as const) testThatEverythingFits(language);
