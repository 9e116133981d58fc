import type { DataOf, ParamsOf } from '../../../../api/define.ts';
import {
  noteDelete,
  notes,
  publicNoteDelete,
  publicNotes,
} from '../../../../api/operations/notes.ts';
import { pages } from '../../../../api/pages.ts';
import { Aid, z } from '../../../../api/schema.ts';
import { defineKind, type Tools } from '../../../../engine/kind.ts';
import { incomplete, insist } from '../../../../engine/tools.ts';
import { textOf, titleOf } from '../../../../reading/convert.ts';
import { NOTES_AT_ONCE } from '../../shared/account.ts';

const WINDOW = 20;

const Params = z.object({ list: z.enum(['notes', 'public-notes']) });
type Params = z.output<typeof Params>;

const Target = z.object({
  /** Digits; of a public note the number of its article, with "cv" in front. */
  id: z.string().check(z.regex(/^(?:cv)?\d{1,20}$/)),
  /** The video that it is about. */
  oid: z.optional(Aid),
});
type Target = z.output<typeof Target>;

/** What the list tells of a note, which is all that is left of it. */
interface Kept {
  readonly title: string;
  readonly summary: string;
}
interface State {
  readonly note: Kept | null;
}

type Row = DataOf<typeof notes>['list'][number] | DataOf<typeof publicNotes>['list'][number];

const idOf = (row: Row) =>
  'note_id_str' in row ? row.note_id_str : row.cvid ? `cv${row.cvid}` : '';

/** Every note of a list. @throws {BiliError} `incomplete` when not all of it came. */
function readAll(tools: Tools, list: Params['list']): Promise<ReadonlyMap<unknown, Kept>> {
  const operation = list === 'notes' ? notes : publicNotes;
  return insist(async () => {
    const found = new Map<unknown, Kept>();
    let total: number | null = null;
    const params: ParamsOf<typeof notes> = { pn: 1, ps: NOTES_AT_ONCE };
    for await (const { data, dropped } of pages(tools, operation, params)) {
      const had = found.size;
      for (const row of data.list as readonly Row[]) {
        found.set(idOf(row), { title: titleOf(row.title), summary: textOf(row.summary) });
      }
      if (dropped > 0) throw incomplete(operation.id);
      total = data.page?.total ?? total;
      if (found.size === had) break;
    }
    if (total === null || found.size < total) throw incomplete(operation.id, `${total}`);
    return found;
  });
}

/** Deletes notes under videos, for good: nothing writes one as it was. */
export const noteDeleteKind = defineKind<Target, Params, State>({
  id: 'note-delete',
  callers: ['page'],
  target: Target,
  params: Params,
  window: WINDOW,
  async read(tools, _, { list }) {
    const all = await readAll(tools, list);
    return ({ id }) => ({ note: all.get(id) ?? null });
  },
  next: ({ id, oid }, { list }, { now }) =>
    now?.note
      ? {
          key: 'delete',
          most: 1,
          async send({ call }) {
            if (list === 'notes') {
              await call(noteDelete, { ...(oid && { oid }), note_id: id, note_ids: id });
            } else await call(publicNoteDelete, { cvids: Number(id.replace('cv', '')) });
            return undefined;
          },
        }
      : null,
  record: ({ note }) => note,
  undo: null,
  losses: ['note'],
  touches: () => ['site-notes'],
  cost: (count) => ({ writes: count, reads: 2 * Math.ceil(count / WINDOW) }),
});
