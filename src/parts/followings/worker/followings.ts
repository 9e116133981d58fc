import type { DataOf } from '../../../api/define.ts';
import { followings as operation } from '../../../api/operations/followings.ts';
import { relationStat } from '../../../api/operations/relation.ts';
import { defineCollection } from '../../../collect/define-collection.ts';
import { nameOf, textOf, titleOf } from '../../../reading/convert.ts';
import { DAY_MS } from '../../../shared/durations.ts';
import { pictureUrl } from '../../../shared/links.ts';
import { collectedIn } from '../../../storage/collected.ts';
import { SPECIAL_TAGID } from '../../groups/shared/group.ts';
import { changesOf, followedEntry, leftEntry } from '../../snapshots/shared/changes-of.ts';
import type { Following } from '../shared/followings.ts';

export const PAGE = 50;

/** What is done here is written down when it is done, before a reading can see it. */
const elsewhere = () => ({ atMs: Date.now(), isOurs: false });

/**
 * Whom the account follows, with groups and star. Nobody counts as "not followed" until a whole pass
 * has seen everybody.
 */
export const followingsCollection = defineCollection({
  id: 'followings',
  operation,
  params: ({ account }) => ({ vmid: account, ps: PAGE }),
  rows: (data, { account, pass }) => data.list.map((row) => followingOf(account, pass, row)),
  store: collectedIn('followings', 'followings', ({ account }) => [account], {
    seen: (known, row) =>
      known ? changesOf(known, row, elsewhere()) : [followedEntry(row, elsewhere())],
    gone: (row) => [leftEntry(row, elsewhere())],
  }),
  isNew: (known, row) => !isSame(known, row),
  exact: true,
  async isEmpty({ client }, { account }) {
    const options = { priority: 'background', account } as const;
    return (await client.call(relationStat, { vmid: account }, options)).data.following === 0;
  },
  // Unfollowing elsewhere leaves no trace on the newest page.
  wholeEveryMs: DAY_MS,
  passMaxAgeMs: 60 * 60_000,
  inline: true,
});

type Row = DataOf<typeof operation>['list'][number];

function followingOf(account: number, pass: number, row: Row): Following {
  const tags = row.tag ?? [];
  return {
    account,
    mid: row.mid,
    name: nameOf(row.uname),
    face: pictureUrl(row.face),
    sign: textOf(row.sign),
    tagids: tags.filter((tagid) => tagid > 0).sort((a, b) => a - b),
    special: row.special === true || tags.includes(SPECIAL_TAGID),
    mutual: row.attribute === 6,
    mtime: row.mtime ?? 0,
    official: titleOf(row.official_verify?.desc ?? ''),
    vip: row.vip?.vipStatus === 1,
    pass,
  };
}

function isSame(known: Following, seen: Following): boolean {
  const { pass: _, ...old } = known;
  const { pass: __, ...now } = seen;
  return JSON.stringify(old) === JSON.stringify(now);
}
