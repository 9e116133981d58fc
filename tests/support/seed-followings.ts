import type { Page } from 'playwright';
import type { FakeBili } from '../fake-bili/index.ts';
import { faceUrl } from '../fake-bili/wire/pictures.ts';
import { putRows, readToItsEnd } from './rows-in-page.ts';

/**
 * Writes the local copy of the viewer's followings as a whole reading would have left it: ten
 * thousand take two hundred paced requests. The page must be one of ours, with the database open.
 * @param checkedAgoMs How long ago that reading was.
 */
export async function seedFollowings(
  page: Page,
  bili: FakeBili,
  checkedAgoMs = 180_000,
): Promise<void> {
  const { viewer, people } = bili.state;
  const rows = [...viewer.followings.values()].map(({ mid, mtime, tagids, special }) => {
    const person = people.get(mid);
    return {
      account: viewer.mid,
      mid,
      name: person?.cancelled ? '账号已注销' : (person?.name ?? ''),
      face: faceUrl(mid).replace(/^(http:)?\/\//, 'https://'),
      sign: person?.sign ?? '',
      tagids: [...tagids].sort((a, b) => a - b),
      special,
      mutual: viewer.fans.has(mid),
      mtime,
      official: person && person.official.type >= 0 ? person.official.title : '',
      vip: (person?.vip ?? 0) > 0,
      pass: 1,
    };
  });
  const { mid: account } = viewer;
  const atMs = Date.now() - checkedAgoMs;
  await putRows(page, 'followings', rows);
  await putRows(page, 'kept', [{ key: `written followings ${account}`, value: 'by a test' }]);
  const read = { kept: rows.length, total: rows.length, atMs };
  await putRows(page, 'collections', [readToItsEnd('followings', account, read)]);
}
