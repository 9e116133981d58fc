import { notes, publicNotes } from '../../../api/operations/notes.ts';
import { z } from '../../../api/schema.ts';
import { textOf, titleOf } from '../../../reading/convert.ts';
import { defineRead } from '../../../reading/define-read.ts';
import { PAGES } from '../../../shared/callers.ts';
import { siteUrl, videoLink } from '../../../shared/links.ts';
import { NOTES_AT_ONCE, type NotePage } from '../shared/account.ts';

const paged = {
  callers: PAGES,
  topic: 'site-notes',
  version: 2,
  input: z.strictObject({ pn: z.int().check(z.positive(), z.maximum(1_000)) }),
  params: ({ pn }: { readonly pn: number }) => ({ pn, ps: NOTES_AT_ONCE }),
} as const;

interface Row {
  readonly title: string;
  readonly summary: string;
  readonly web_url: string;
  readonly arc?:
    | { readonly oid?: number | null | undefined; readonly bvid: string }
    | null
    | undefined;
}

/** What both lists have. */
function common({ title, summary, web_url, arc }: Row) {
  const has = arc && (arc.bvid !== '' || arc.oid);
  return {
    title: titleOf(title),
    summary: textOf(summary),
    link: siteUrl(web_url),
    aid: arc?.oid || null,
    video: has ? videoLink({ bvid: arc.bvid, aid: arc.oid ?? 0 }) : '',
  };
}

export const notesRead = defineRead(notes, {
  ...paged,
  value: ({ list, page }): NotePage => ({
    notes: list.map((row) => ({
      ...common(row),
      id: row.note_id_str,
      written: textOf(row.mtime),
      likes: null,
    })),
    total: page?.total ?? null,
  }),
});

export const publicNotesRead = defineRead(publicNotes, {
  ...paged,
  value: ({ list, page }): NotePage => ({
    notes: list.map((row) => ({
      ...common(row),
      id: row.cvid ? `cv${row.cvid}` : row.web_url,
      written: textOf(row.pubtime),
      likes: row.likes ?? null,
    })),
    total: page?.total ?? null,
  }),
});
