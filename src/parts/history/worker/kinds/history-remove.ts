import { historyCursor, historyDelete } from '../../../../api/operations/history.ts';
import { pages } from '../../../../api/pages.ts';
import { z } from '../../../../api/schema.ts';
import { defineKind, NoParams, type Step, type Tools } from '../../../../engine/kind.ts';

const Target = z.object({
  /** business_kid of the row. */
  kid: z.string(),
  /** Unix seconds; where in the history to look for it. */
  viewedSeconds: z.int(),
});
type Target = z.output<typeof Target>;

interface State {
  readonly present: boolean;
}

const MANY = 50;
/** Rows that lie far apart would take many pages to find again; then the answer must do. */
const MOST_PAGES = 6;

export const historyRemoveKind = defineKind<Target, object, State>({
  id: 'history-remove',
  callers: ['page'],
  target: Target,
  params: NoParams,
  window: MANY,
  async read(tools, targets) {
    const { present, readTo } = await lookFor(tools, targets);
    return ({ kid, viewedSeconds }) => {
      if (present.has(kid)) return { present: true };
      return viewedSeconds >= readTo ? { present: false } : undefined;
    };
  },
  next: (_, __, { now }, tried) => {
    if (now ? !now.present : tried.has(remove.key)) return null;
    return remove;
  },
  record: ({ present }) => ({ present }),
  undo: null,
  losses: ['history'],
  touches: () => ['history'],
  cost: (count) => ({ writes: Math.ceil(count / MANY), reads: 4 * Math.ceil(count / MANY) }),
});

const remove: Step<Target> = {
  key: 'remove',
  most: MANY,
  async send({ call }, targets) {
    const kid = targets.map((target) => target.kid);
    await call(historyDelete, { kid });
    return undefined;
  },
};

/** Keys found around the rows, and down to which time was read. */
async function lookFor(tools: Tools, targets: readonly Target[]) {
  const times = targets.map(({ viewedSeconds }) => viewedSeconds);
  const [newest, oldest] = [Math.max(...times), Math.min(...times)];
  const present = new Set<string>();
  let readTo = Infinity;
  let count = 0;
  const params = { ps: 30, view_at: newest + 1 };
  for await (const page of pages(tools, historyCursor, params)) {
    for (const { history, kid } of page.data.list) present.add(`${history.business}_${kid}`);
    // A row that could not be read may be any of them.
    if (page.dropped > 0) return { present, readTo: Infinity };
    // They were chosen from this list: that it is empty at once is no word on where they are.
    if (count === 0 && page.size === 0) return { present, readTo };
    // One without a time says nothing about how far that is.
    const last = page.data.list.findLast(({ view_at }) => view_at);
    readTo = page.next ? (last?.view_at ?? readTo) : -Infinity;
    count += 1;
    if (readTo < oldest || count >= MOST_PAGES) break;
  }
  return { present, readTo };
}
