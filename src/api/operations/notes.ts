import { defineOperation } from '../define.ts';
import { Aid, LooseText, PageNumber, pageSize, rows, z } from '../schema.ts';
import { LIBRARY, OBSERVED, REFERENCE, write } from './shapes.ts';

const SOURCE = `${REFERENCE}/docs/note/list.md; ${LIBRARY}`;

const list = {
  method: 'GET',
  host: 'api',
  auth: 'required',
  sign: 'none',
  referer: 'www',
  bucket: 'account',
  freshMs: 10 * 60_000,
  params: z.object({ pn: PageNumber, ps: pageSize(10, 50) }),
} as const;

const Page = z.nullish(z.looseObject({ total: z.int() }));
const Video = z.nullish(
  z.looseObject({ oid: z.nullish(z.int()), bvid: LooseText, pic: LooseText, desc: LooseText }),
);

/** `list` is missing when there are none. note_id loses digits: note_id_str is the id. */
export const notes = defineOperation({
  ...list,
  id: 'notes',
  path: '/x/note/list',
  data: z.looseObject({
    list: rows(
      z.looseObject({
        note_id_str: LooseText,
        title: LooseText,
        summary: LooseText,
        /** "YYYY-MM-DD HH:mm", Beijing time. */
        mtime: LooseText,
        web_url: LooseText,
        arc: Video,
      }),
    ),
    page: Page,
  }),
  page: { style: 'page', rows: (data) => data.list, total: (data) => data.page?.total },
  empty: 'absent',
  doc: {
    summary: 'Own private notes, 10 a page; mtime is Beijing-time text.',
    source: SOURCE,
    confidence: 'high',
    observed: OBSERVED,
  },
});

/** Row shape inferred from the list of one video's public notes. */
export const publicNotes = defineOperation({
  ...list,
  id: 'publicNotes',
  path: '/x/note/publish/list/user',
  data: z.looseObject({
    list: rows(
      z.looseObject({
        cvid: z.nullish(z.int()),
        title: LooseText,
        summary: LooseText,
        pubtime: LooseText,
        web_url: LooseText,
        likes: z.nullish(z.int()),
        arc: Video,
      }),
    ),
    page: Page,
  }),
  page: { style: 'page', rows: (data) => data.list, total: (data) => data.page?.total },
  empty: 'absent',
  doc: {
    summary: 'Own public notes, 10 a page; pubtime is Beijing-time text.',
    source: SOURCE,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

const NoteId = z.string().check(z.regex(/^\d{1,20}$/));

/** One note a call, named in both ways that clients name it. */
export const noteDelete = defineOperation({
  ...write,
  id: 'noteDelete',
  path: '/x/note/del',
  params: z.strictObject({ oid: z.optional(Aid), note_id: NoteId, note_ids: NoteId }),
  doc: {
    summary: 'Delete an own private note, for good; note_id and note_ids name the same one.',
    source: `${REFERENCE}/docs/note/action.md; bggRGjQaUbCoE/PiliPlus@2026-08`,
    confidence: 'medium',
    observed: OBSERVED,
  },
});

export const publicNoteDelete = defineOperation({
  ...write,
  id: 'publicNoteDelete',
  path: '/x/note/publish/del',
  params: z.strictObject({ cvids: z.int().check(z.positive()) }),
  doc: {
    summary: 'Delete an own public note by the number of its article, for good.',
    source: 'bggRGjQaUbCoE/PiliPlus@2026-08',
    confidence: 'medium',
    observed: OBSERVED,
  },
});
