import type { ErrorKind } from '../shared/errors.ts';

/**
 * Codes that mean the same for every operation. A code only one operation gives stands in that
 * operation's declaration. Sources: the community reference's list of common codes
 * (SocialSisterYi/bilibili-API-collect@7ffb221, docs/misc/errcode.md) and the operations' pages.
 */
const COMMON: Readonly<Record<number, ErrorKind>> = {
  [-101]: 'not-logged-in',
  [-102]: 'banned',
  [-111]: 'csrf',
  [-400]: 'bad-request',
  [-403]: 'refused',
  [-404]: 'not-found',
  [-352]: 'risk-control',
  [-412]: 'intercepted',
  [-509]: 'too-frequent',
  [-799]: 'too-frequent',
  [-500]: 'server',
  [-503]: 'server',
  [-504]: 'server',
  [-8888]: 'server',
  22013: 'not-found',
  22115: 'private',
  22118: 'private',
  53013: 'private',
  40061: 'not-found',
};

/** Codes that mean "what you wished for already holds", whatever the operation. */
const ALREADY_SO: ReadonlySet<number> = new Set([-304]);

export function isSuccess(code: number, own: readonly number[] = []): boolean {
  return code === 0 || ALREADY_SO.has(code) || own.includes(code);
}

export function kindOfCode(code: number, own?: Readonly<Record<number, ErrorKind>>): ErrorKind {
  return own?.[code] ?? COMMON[code] ?? 'refused';
}
