import { testThatEverythingFits } from './everything-fits.ts';

// Its words are the longest, and the narrowest window has the least room; `npm run e2e:long` looks at the rest.
testThatEverythingFits('en', [360]);
