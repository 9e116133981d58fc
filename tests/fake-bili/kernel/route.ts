import type { Account, World } from '../state/world.ts';
import type { ParamReader, ParamSpecs } from './params.ts';
import type { Reply } from './reply.ts';
import type { Pairs, SimRequest } from './request.ts';

export interface Context {
  readonly world: World;
  readonly request: SimRequest;
  /** null: no session, or one the service does not know. */
  readonly account: Account | null;
  /** The signed-in account; only for routes with `auth: 'required'`. */
  readonly me: Account;
  /** Checked parameters: of the query for GET, of the form for POST. */
  readonly params: ParamReader;
  /** Unix seconds. */
  readonly now: number;
}

/**
 * One operation as the service has it. This table is written by hand and shares nothing with the
 * client on purpose: a client that asks for the wrong thing has to meet somebody who disagrees.
 */
export interface Route {
  /** Id of the operation; more than one where the service has one call for two purposes. */
  readonly operation: string;
  readonly aliases?: readonly string[];
  /** POST means: urlencoded form, csrf, Origin and Referer under bilibili.com. */
  readonly method: 'GET' | 'POST';
  /** Part before `.bilibili.com`. */
  readonly host: 'api' | 'api.live' | 'api.vc' | 'account' | 'member';
  readonly path: string;
  /** Tells routes apart that share a path. */
  readonly only?: (form: Pairs) => boolean;
  readonly auth: 'required' | 'optional' | 'none';
  /** Must be signed. Says how the refusal looks, and whether the dm fields must be there. */
  readonly wbi?: { readonly refusal: 'bare-voucher' | 'code-352'; readonly dm?: true };
  /** Answer to a GET without a Referer under bilibili.com, where the service wants one. */
  readonly withoutReferer?: () => Reply;
  /** Where the service refuses in another form than elsewhere. */
  readonly refusals?: { readonly signedOut?: () => Reply; readonly parameters?: () => Reply };
  readonly query?: ParamSpecs;
  readonly form?: ParamSpecs;
  handle(context: Context): Reply;
}

/** Pages, scripts and pictures of the site: no session rules, a path pattern instead of a table. */
export interface SiteRoute {
  readonly operation: string;
  readonly host: RegExp;
  readonly path: RegExp;
  handle(context: Omit<Context, 'me' | 'params'>): Reply;
}
