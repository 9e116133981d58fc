import type { World } from './state/world.ts';

/** How much the signed-in account owns: followings / groups / watch-later / history. */
export type Size = 'empty' | 'S' | 'M' | 'L';

/** Whose cookies: `expired` is a session the service no longer knows, `none` only has a buvid3. */
export type Who = 'viewer' | 'second' | 'expired' | 'none';

/** Same form as Playwright's `addCookies` takes. */
export interface BrowserCookie {
  name: string;
  value: string;
  domain: string;
  path: string;
  /** Unix seconds. */
  expires: number;
  httpOnly: boolean;
  secure: boolean;
  sameSite: 'Strict' | 'Lax' | 'None';
}

export type FaultKind =
  | 'http-412-html'
  | 'http-502'
  | 'http-429'
  | 'timeout'
  | 'slow'
  | 'truncated'
  | 'empty'
  | 'html-200'
  | 'code-352'
  | 'bare-voucher'
  | 'code-412'
  | 'code-799'
  | 'code-509'
  | 'code-500'
  | 'code'
  | 'reset'
  | 'schema-drift'
  | 'session-expired'
  | 'csrf-stale'
  | 'rotate-keys'
  /** The answer is that of success, but nothing has changed. */
  | 'no-effect'
  /** Code 0 and `data: {}`. */
  | 'data-empty'
  /** Code 0 and `data: null`. */
  | 'data-null'
  /** `attribute` is a text in the first `rows` rows (default: in all). */
  | 'attribute-text'
  /** The first `rows` rows are not there; totals stay what they are. */
  | 'rows-missing';

export interface FaultMatch {
  /** Operation id, or one of several. Site pages have ids too: `site.space`, `site.asset`, … */
  operation?: string | readonly string[];
  host?: string;
  /** Exact, or a beginning when it ends in `*`. */
  path?: string;
  method?: string;
  /** Each named parameter must have exactly this value. */
  query?: Readonly<Record<string, string>>;
}

export interface Fault {
  match: FaultMatch;
  kind: FaultKind;
  /** How often it strikes; default: always. */
  times?: number;
  /** Lets this many matching requests pass first. */
  after?: number;
  /** Waiting time of `slow` (default 1500), or a delay before any other fault. */
  delayMs?: number;
  /** `after`: the write happened, only its answer was lost. Default `before`. */
  when?: 'before' | 'after';
  /** For kind `code`. */
  code?: number;
  /** For kinds that bend rows: how many of them. */
  rows?: number;
  /** For kind `schema-drift`: gets the parsed body, returns what to send instead. */
  mutate?: (body: unknown) => unknown;
}

/** One request as it was seen and answered. Holds neither cookies nor tokens. */
export interface WireEntry {
  readonly n: number;
  readonly atMs: number;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** csrf fields are masked. */
  readonly form: Readonly<Record<string, string>>;
  readonly referer: string | null;
  readonly origin: string | null;
  /** null until answered, and when nothing was (held or cut connections). */
  status: number | null;
  /** Code of a JSON envelope. */
  code: number | null;
  operation: string | null;
  /** Account whose session the request carried. */
  account: number | null;
  fault: FaultKind | null;
  /** Answered, or given up by whoever asked. */
  isOver: boolean;
}

/** Something a right client would not have sent. */
export interface Violation {
  readonly entry: WireEntry;
  readonly rule: ViolationRule;
  readonly detail: string;
}

export type ViolationRule =
  | 'method'
  | 'content-type'
  | 'origin'
  | 'referer'
  | 'csrf'
  | 'parameter'
  | 'too-many'
  | 'wbi-missing'
  | 'wbi-encoding'
  | 'wbi-order'
  | 'wbi-time'
  | 'wbi-signature'
  | 'dm'
  | 'wbi-image-fetched'
  | 'plain-http';

export interface FakeBiliOptions {
  size?: Size;
  seed?: number;
  /** 0 (default) takes a free one. */
  port?: number;
  /** Milliseconds. All seeded times are relative to its value at start or reset. */
  now?: () => number;
  /** Added to every answer of an API host. */
  latencyMs?: number;
  /** Pictures are one bitmap, and not drawn from their addresses: for benchmarks. */
  bitmaps?: boolean;
}

export interface FakeBili {
  /** On 127.0.0.1, TLS. */
  readonly port: number;
  /** PEM, so that Node clients can trust it. */
  readonly certificate: string;
  /** Live state: tests read and change it. A reset replaces it, so do not keep the reference. */
  readonly state: World;
  /** Fresh seeded state of this size (default: the present one); clears log, faults, findings. */
  reset(size?: Size): void;
  cookies(who?: Who): BrowserCookie[];
  readonly faults: { add(fault: Fault): () => void; clear(): void };
  readonly log: WireEntry[];
  /** Requests to a host or path that does not exist here. */
  readonly unknown: WireEntry[];
  readonly violations: Violation[];
  close(): Promise<void>;
}
