import type { DataOf, Operation, ParamsOf } from '../../api/define.ts';
import { pictureUrl, siteUrl } from '../../domain/links.ts';
import type { Sourced } from '../../domain/types.ts';
import type { WorkPage, WorkQuery, WorkRow } from '../../domain/works.ts';
import { nameOf, textOf, titleOf } from '../convert.ts';
import { defineResource, type Resource } from '../reader.ts';

export interface WorkInput {
  readonly mid: number;
  readonly query: WorkQuery;
  /** What an earlier page gave as `next`; null: the beginning. */
  readonly cursor: string | null;
}

/** Reads a resource in the name of whoever asks. */
export type ReadResource = <O extends Operation, T>(
  resource: Resource<WorkInput, O, T>,
  input: WorkInput,
) => Promise<Sourced<T> | null>;

/** A list of somebody's works: gives one page. */
export type WorkList = (read: ReadResource, input: WorkInput) => Promise<Sourced<WorkPage> | null>;

type PartialPage = Pick<WorkPage, 'rows'> & Partial<WorkPage>;

/**
 * Declares a list over an operation: how it is asked, and what a page of it is. `pn` is the page's
 * number where the service counts pages.
 */
export function defineWorkList<O extends Operation>(operation: O) {
  return (
    params: (input: WorkInput, pn: number) => ParamsOf<O>,
    page: (data: DataOf<O>, input: WorkInput, pn: number) => PartialPage,
  ): WorkList => {
    const resource = defineResource(operation)(
      (input: WorkInput) => params(input, pageNumber(input)),
      (data, input): WorkPage => ({
        total: null,
        next: null,
        partitions: [],
        ...page(data, input, pageNumber(input)),
      }),
    );
    return (read, input) => read(resource, input);
  };
}

function pageNumber({ cursor }: WorkInput): number {
  const pn = Number(cursor ?? 1);
  return Number.isSafeInteger(pn) && pn > 0 ? pn : 1;
}

interface Counted {
  readonly pn: number;
  readonly size: number;
  /** Rows of this page. */
  readonly got: number;
  /** null or 0: the service does not say. */
  readonly total: number | null | undefined;
}

/** Total and next page of a list that counts its pages; an empty page is always the end. */
export function counted({ pn, size, got, total }: Counted): Pick<WorkPage, 'total' | 'next'> {
  const known = total && total > 0 ? total : null;
  // Rows that had to be left out are not counted: a short page is no end, an empty one is.
  const more = got > 0 && (known === null || pn * size < known);
  return { total: known, next: more ? String(pn + 1) : null };
}

/**
 * A row with nothing but what is said of it; addresses are held to the service's hosts here, and
 * texts to their lengths.
 */
export function workRow(row: Pick<WorkRow, 'id' | 'title'> & Partial<WorkRow>): WorkRow {
  return {
    atSeconds: null,
    durationSeconds: null,
    plays: null,
    likes: null,
    parts: null,
    opens: null,
    ...row,
    title: titleOf(row.title),
    text: textOf(row.text ?? ''),
    badge: nameOf(row.badge ?? ''),
    cover: pictureUrl(row.cover ?? ''),
    url: siteUrl(row.url ?? ''),
  };
}
