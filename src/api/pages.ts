import { BiliError } from '../shared/errors.ts';
import type { CallOptions, Client } from './client.ts';
import type { DataOf, Operation, Pagination, ParamsOf } from './define.ts';

export interface PageOf<O extends Operation> {
  readonly data: DataOf<O>;
  /** Rows in this answer, those that had to be left out included. */
  readonly size: number;
  readonly dropped: number;
  /** Rows up to the end of this page. */
  readonly had: number;
  /** How many there are in all, where the service says so; more than can be had at times. */
  readonly total: number | null;
  /** Parameters of the next page, to go on with now or in another life; null at the end. */
  readonly next: ParamsOf<O> | null;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * All pages of a list, one request at a time, for as long as the caller asks. Ends by the rules of
 * the operation's declaration, and also where the service begins to repeat itself. Whoever goes on
 * in the middle says how many rows came before; null: as many as full pages have.
 * @throws {BiliError} as `client.call` does; the last page's `next` is where to go on.
 */
export async function* pages<O extends Operation>(
  client: Pick<Client, 'call'>,
  operation: O,
  params: ParamsOf<O>,
  options: CallOptions = {},
  before: number | null = null,
): AsyncGenerator<PageOf<O>, void, undefined> {
  const { page } = operation;
  if (!page) throw new TypeError(`${operation.id} is not a list that goes on`);
  let now: Fields = params as Fields;
  let seen = '';
  let had = before;
  let empty = 0;
  for (;;) {
    let answer: { data: unknown; dropped: number };
    try {
      // The generic operation cannot prove that fields added here are its own.
      answer = await client.call(operation, now as ParamsOf<O>, options);
    } catch (error) {
      if (isEnd(page, error)) return;
      throw error;
    }
    const rows = page.rows(answer.data);
    const size = rows.length + answer.dropped;
    const print = size === 0 ? '' : JSON.stringify(rows);
    // Paging that is not honoured gives the same rows for ever.
    if (page.style === 'page' && print !== '' && print === seen) return;
    seen = print;
    empty = size === 0 ? empty + 1 : 0;
    const upTo = rowsBefore(page, now, had) + size;
    had = upTo;
    const next = following(page, answer.data, now, {
      size,
      had: upTo,
      empty,
      dropped: answer.dropped,
    });
    yield {
      data: answer.data as DataOf<O>,
      size,
      dropped: answer.dropped,
      had: upTo,
      total: page.style === 'page' ? (page.total?.(answer.data) ?? null) : null,
      next: next as ParamsOf<O> | null,
    };
    if (!next) return;
    now = next;
  }
}

interface Progress {
  readonly size: number;
  readonly had: number;
  readonly empty: number;
  readonly dropped: number;
}

function following(
  page: Pagination<unknown>,
  data: unknown,
  now: Fields,
  { size, had, empty, dropped }: Progress,
): Fields | null {
  if (page.style === 'cursor') {
    const cursor = page.next(data, dropped, now);
    const next = cursor && { ...now, ...cursor };
    return next && JSON.stringify(next) !== JSON.stringify(now) ? next : null;
  }
  const { names = PAGE_NAMES, maxRows = Infinity, emptyPages = 1 } = page;
  if (empty >= emptyPages || had >= maxRows) return null;
  if (page.hasMore && !page.hasMore(data)) return null;
  // A total of 0 beside rows is no total.
  const total = page.total?.(data) ?? 0;
  if (size > 0 && total > 0 && had >= total) return null;
  return { ...now, [names.page]: pageNumber(now, names.page) + 1 };
}

const PAGE_NAMES = { page: 'pn', size: 'ps' };

function pageNumber(fields: Fields, name: string): number {
  const value = fields[name];
  return typeof value === 'number' ? value : 1;
}

/** Started in the middle, the pages before count as full. */
function rowsBefore(page: Pagination<unknown>, now: Fields, had: number | null): number {
  if (page.style !== 'page' || had !== null) return had ?? 0;
  const { names = PAGE_NAMES } = page;
  const size = now[names.size];
  return typeof size === 'number' ? (pageNumber(now, names.page) - 1) * size : 0;
}

function isEnd(page: Pagination<unknown>, error: unknown): boolean {
  return (
    page.style === 'page' &&
    error instanceof BiliError &&
    error.code !== undefined &&
    (page.endCodes ?? []).includes(error.code)
  );
}
