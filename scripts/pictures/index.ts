/**
 * Pictures of every state, in both themes, for people to look at: `npm run pictures`, or with
 * `-- popup`, `-- space en`, `-- subjects notices`. They lie in demo-pictures, with a sheet for each
 * series.
 */
import type { Language } from '../../tests/support/browser.ts';
import { createAttempts } from './attempts.ts';
import { takePopup } from './popup.ts';
import { takeSpace } from './space.ts';
import { takeSubjects } from './subjects.ts';

const [what, only] = process.argv.slice(2);
const attempts = createAttempts(console.log);
const LANGUAGES: readonly Language[] = ['zh_CN', 'zh_TW', 'en'];
const languages = LANGUAGES.filter((language) => only === undefined || language === only);

if (what === undefined || what === 'space') {
  for (const language of languages) {
    for (const sheet of await takeSpace(language, attempts)) console.log(sheet);
  }
}
if (what === undefined || what === 'popup') {
  for (const language of languages) {
    for (const sheet of await takePopup(language, attempts)) console.log(sheet);
  }
}
if (what === undefined || what === 'subjects') {
  for (const sheet of await takeSubjects(attempts, only)) console.log(sheet);
}
for (const name of attempts.failed()) console.log(`no picture: ${name}`);
process.exit(attempts.failed().length === 0 ? 0 : 1);
