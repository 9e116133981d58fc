import type * as z from 'zod/mini';
import type { ErrorKind } from '../shared/errors.ts';
import type { BucketName } from './pace.ts';

export type Host = 'api' | 'api.live' | 'account' | 'member';

export interface OperationSpec<P extends z.ZodMiniType, D extends z.ZodMiniType> {
  /** One spelling everywhere: table, fixtures, simulator, errors. */
  readonly id: string;
  readonly method: 'GET' | 'POST';
  readonly host: Host;
  readonly path: string;
  /** `required`: without a session nothing is sent and the caller gets `not-logged-in`. */
  readonly auth: 'none' | 'optional' | 'required';
  /** `wbi` adds wts and w_rid; `wbi+dm` adds the four neutral dm fields before signing. */
  readonly sign: 'none' | 'wbi' | 'wbi+dm';
  /** Which page the request is made to look at home on; see header-rules. */
  readonly referer: 'www' | 'space';
  readonly bucket: BucketName;
  /** How long an answer may be shown without asking again. 0: always ask. */
  readonly freshMs: number;
  /** Wire names and shapes; defaults are filled in, arrays are joined with commas. */
  readonly params: P;
  /** Shape of the envelope's `data`. Unknown keys pass. */
  readonly data: D;
  /** Constant fields that every request carries. */
  readonly fixed?: {
    readonly query?: Readonly<Record<string, string>>;
    readonly form?: Readonly<Record<string, string>>;
  };
  /** Codes besides 0 that are a good answer (nav answers -101 and still carries data). */
  readonly success?: readonly number[];
  /** Codes with a meaning of their own here. */
  readonly errors?: Readonly<Record<number, ErrorKind>>;
  /** What the transport may learn from a good answer. */
  readonly learns?: 'wbi-keys';
  readonly page?: Pagination<z.output<D>>;
  /** How many rows an answer of a list that comes whole counts; of one that goes on, see `page`. */
  total?(data: z.output<D>): number | null | undefined;
  readonly empty?: Empty;
  readonly doc: OperationDoc;
}

/**
 * What the facts say about a list without rows, where it is not `[]` or null with a count of 0 or
 * none. absent: its key is left out. never: there are always some. miscounted: rows are counted
 * at times where there are none. counted: the count is of these very rows, so that `[]` beside one above
 * 0 does not fit; elsewhere it may count what is hidden.
 */
export type Empty = 'absent' | 'never' | 'miscounted' | 'counted';

export interface OperationDoc {
  /** One sentence, with units where a reader would wonder. */
  readonly summary: string;
  /** Where the facts come from: repository at a commit or version, and the file. */
  readonly source: string;
  readonly confidence: 'high' | 'medium' | 'low';
  /** Date on which the facts were gathered. */
  readonly observed: string;
}

/**
 * How a list goes on; `pages.ts` knows each style and its traps. Methods, not function fields, so
 * that an operation of any shape fits into the registry.
 */
export type Pagination<Data> =
  | {
      readonly style: 'page';
      /** Rows of one answer: a page without rows, or the last by `total`, ends the list. */
      rows(data: Data): readonly unknown[];
      /** null, or not there: the service does not say. */
      total?(data: Data): number | null | undefined;
      /** Where the service says itself whether there is more. */
      hasMore?(data: Data): boolean;
      /** Names of the parameters; `pn` and `ps` where nothing else is said. */
      readonly names?: { readonly page: string; readonly size: string };
      /** How many rows can be had at most, whatever `total` says. */
      readonly maxRows?: number;
      /** Empty pages in a row that mean the end; 1 where nothing else is said. */
      readonly emptyPages?: number;
      /** Codes that only mean: no page beyond this one. */
      readonly endCodes?: readonly number[];
    }
  | {
      readonly style: 'cursor';
      /** The parameter that says where to go on; at the start it is not there, '' or 0. */
      readonly from: string;
      rows(data: Data): readonly unknown[];
      /**
       * Fields of the next request, or null at the end; so many rows of the answer to `asked` could not
       * be read.
       */
      next(
        data: Data,
        dropped: number,
        asked?: Readonly<Record<string, unknown>>,
      ): Readonly<Record<string, unknown>> | null;
    };

export interface Operation<
  P extends z.ZodMiniType = z.ZodMiniType,
  D extends z.ZodMiniType = z.ZodMiniType,
> extends OperationSpec<P, D> {
  /** Writes carry the csrf field and are never repeated by the transport. */
  readonly write: boolean;
}

export type ParamsOf<O> = O extends Operation<infer P, z.ZodMiniType> ? z.input<P> : never;
export type DataOf<O> = O extends Operation<z.ZodMiniType, infer D> ? z.output<D> : never;

/** Declares one call of Bilibili's web API. Everything else is derived from the value. */
export function defineOperation<P extends z.ZodMiniType, D extends z.ZodMiniType>(
  spec: OperationSpec<P, D>,
): Operation<P, D> {
  return { ...spec, write: spec.method === 'POST' };
}

export function hostName(host: Host): string {
  return `${host}.bilibili.com`;
}
