import { ids, MID, type ParamSpec, PN, TEXT } from '../kernel/params.ts';
import { done, fail, ok, type Reply } from '../kernel/reply.ts';
import type { Context, Route } from '../kernel/route.ts';
import { TOPICS } from '../state/words.ts';
import type { Account, World } from '../state/world.ts';
import { noteRows, publicNoteRows } from '../wire/notes.ts';

type Rows = (world: World, me: Account) => Record<string, unknown>[];

/** Where there are no rows there is no list either. */
const pageOf =
  (rows: Rows) =>
  ({ world, me, params }: Context): Reply => {
    const [num, size] = [params.int('pn'), params.int('ps')];
    const all = rows(world, me);
    const list = all.slice((num - 1) * size, num * size);
    const page = { total: all.length, size, num };
    return ok(list.length === 0 ? { page } : { list, page });
  };

/** By one id or by several; a note of somebody else's is passed over in silence. */
function deleteNotes({ me, params }: Context): Reply {
  const named = [params.text('note_id', ''), ...params.text('note_ids', '').split(',')];
  const ids = named.filter((id) => /^\d+$/.test(id));
  if (ids.length === 0) return fail(-400);
  for (const id of ids) me.notesGone.add(id);
  return done();
}

function deletePublicNotes({ me, params }: Context): Reply {
  for (const cvid of params.ids('cvids')) me.notesGone.add(`cv${cvid}`);
  return done();
}

const FOLLOWED_TOPICS = 30;

/** Topics that somebody with followings has subscribed to; others have none. */
function topicsOf({ me }: Context): Record<string, unknown>[] {
  if (me.followings.size === 0) return [];
  const names = TOPICS.flatMap(({ name, subjects }) =>
    subjects.slice(0, 6).map((subject) => `${subject}${name}`),
  );
  return names.slice(0, FOLLOWED_TOPICS).map((name, place) => ({
    id: 1_104_000 + place * 37,
    name,
    view: 12_000 + place * 9973,
    discuss: 40 + place * 61,
  }));
}

function myFavTopics(context: Context): Reply {
  const { params } = context;
  const [num, size] = [params.int('page_num', 1), params.int('page_size', 24)];
  const all = topicsOf(context);
  const rows = all.slice((num - 1) * size, num * size);
  const has_more = num * size < all.length;
  return ok({
    topic_list: {
      topic_items: rows.length === 0 ? null : rows,
      page_info: {
        total: all.length,
        has_more,
        offset: has_more ? String(num * size) : '',
        page_num: num,
      },
    },
  });
}

/** What is left of following tags: the few that somebody's profile names, or nothing. */
function userFavTags({ world, me, params }: Context): Reply {
  const person = world.people.get(params.int('vmid'));
  if (person?.privacy.favourites && person.mid !== me.mid) return fail(53_013);
  const tags = (person?.tags ?? []).map((name, place) => ({
    tag_id: 47_000 + (person?.index ?? 0) * 5 + place,
    name,
    cover: '',
    notify: 1,
    archive_count: 0,
    updated_ts: '1970-01-01 08:00:00',
  }));
  return ok({ tags: tags.length === 0 ? null : tags, count: tags.length });
}

const NEEDED: ParamSpec = { kind: 'int', min: 1, required: true };
const base = { method: 'GET', host: 'api', auth: 'required' } as const;

export const NOTE_ROUTES: readonly Route[] = [
  {
    ...base,
    operation: 'notes',
    path: '/x/note/list',
    query: { pn: NEEDED, ps: NEEDED },
    handle: pageOf(noteRows),
  },
  {
    ...base,
    operation: 'publicNotes',
    path: '/x/note/publish/list/user',
    query: { pn: NEEDED, ps: NEEDED },
    handle: pageOf(publicNoteRows),
  },
  {
    ...base,
    operation: 'noteDelete',
    method: 'POST',
    path: '/x/note/del',
    form: { oid: { kind: 'int', min: 1 }, note_id: TEXT, note_ids: TEXT },
    handle: deleteNotes,
  },
  {
    ...base,
    operation: 'publicNoteDelete',
    method: 'POST',
    path: '/x/note/publish/del',
    form: { cvids: ids(50) },
    handle: deletePublicNotes,
  },
  {
    ...base,
    operation: 'myFavTopics',
    path: '/x/topic/web/fav/list',
    query: { page_num: PN, page_size: PN, offset: TEXT },
    handle: myFavTopics,
  },
  {
    ...base,
    operation: 'userFavTags',
    path: '/x/space/tag/sub/list',
    query: { vmid: MID, pn: PN, ps: PN },
    handle: userFavTags,
  },
];
