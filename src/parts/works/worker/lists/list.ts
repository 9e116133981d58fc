import type { DataOf, Operation, ParamsOf } from '../../../../api/define.ts';
import { nameOf, textOf, titleOf } from '../../../../reading/convert.ts';
import { defineReading, type Reading } from '../../../../reading/reading.ts';
import type { Sourced } from '../../../../reading/shared/sourced.ts';
import { pictureUrl, siteUrl } from '../../../../shared/links.ts';
import type { WorkPage, WorkQuery, WorkRow } from '../../shared/works.ts';

export interface WorkInput {
  readonly mid: number;
  readonly query: WorkQuery;
  /** What an earlier page gave as `next`; null: the beginning. */
  readonly cursor: string | null;
}

/** Reads in the name of whoever asks. */
export type ReadResource = <O extends Operation, T>(
  reading: Reading<WorkInput, O, T>,
  input: WorkInput,
) => Promise<Sourced<T> | null>;

/** A list of somebody's works: gives one page. */
export type WorkList = (read: ReadResource, input: WorkInput) => Promise<Sourced<WorkPage> | null>;

type PartialPage = Pick<WorkPage, 'rows'> & Partial<WorkPage>;

/** Where a page of a list that counts its pages lies. */
interface Place {
  readonly pn: number;
  /** Rows of the pages before it, those left out included. */
  readonly had: number;
  /** Rows of this page that had to be left out. */
  readonly dropped: number;
}

/** Declares a list over an operation: how it is asked, and what a page of it is. */
export function defineWorkList<O extends Operation>(operation: O) {
  return (
    params: (input: WorkInput, pn: number) => ParamsOf<O>,
    page: (data: DataOf<O>, input: WorkInput, place: Place) => PartialPage,
  ): WorkList => {
    const reading = defineReading(operation, {
      params: (input: WorkInput) => params(input, placeOf(input).pn),
      value: (data, input, dropped): WorkPage => ({
        total: null,
        next: null,
        partitions: [],
        ...page(data, input, { ...placeOf(input), dropped }),
      }),
      version: 2,
    });
    return (read, input) => read(reading, input);
  };
}

/** "3 40": the third page, after 40 rows. */
function placeOf({ cursor }: WorkInput): Pick<Place, 'pn' | 'had'> {
  const [pn = 1, had = 0] = (cursor ?? '1 0').split(' ').map(Number);
  const isPage = Number.isSafeInteger(pn) && pn > 0;
  return { pn: isPage ? pn : 1, had: Number.isSafeInteger(had) ? had : 0 };
}

interface Counted {
  readonly place: Place;
  /** Rows of this page. */
  readonly got: number;
  /** null or 0: the service does not say. */
  readonly total: number | null | undefined;
}

/**
 * Total and next page of a list that counts its pages. It ends where its own total is reached, or
 * with an empty page: pages may be smaller than asked for, so a short one says nothing.
 */
export function counted({ place, got, total }: Counted): Pick<WorkPage, 'total' | 'next'> {
  const { pn, had, dropped } = place;
  const known = total && total > 0 ? total : null;
  const rows = got + dropped;
  const more = rows > 0 && (known === null || had + rows < known);
  return { total: known, next: more ? `${pn + 1} ${had + rows}` : null };
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
