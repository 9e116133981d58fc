import { testThatEverythingFits } from './everything-fits.ts';

// Its words are the longest; the others are looked at by `npm run e2e:long`.
testThatEverythingFits('en');
