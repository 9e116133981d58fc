import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * WBI, the signature of Bilibili's web client: MD5 over the sorted query and a key mixed from two
 * file names that `nav` hands out. Steps as in SocialSisterYi/bilibili-API-collect@7ffb221
 * docs/misc/sign/wbi.md; checked against the project's own vectors in `wbi.test.ts`.
 */

/** Positions of the kept 32 characters in img_key + sub_key. */
const MIX = [
  46, 47, 18, 2, 53, 8, 23, 32, 15, 50, 10, 31, 58, 3, 45, 35, 27, 43, 5, 49, 33, 9, 42, 19, 29, 28,
  14, 39, 12, 38, 41, 13,
] as const;

export interface WbiKeys {
  readonly imgKey: string;
  readonly subKey: string;
}

/** `https://…/wbi/<32 hex>.png` → the name without folder and ending, or null. */
export function keyOfUrl(url: string): string | null {
  return /([0-9a-f]{32})\.\w+$/.exec(url)?.[1] ?? null;
}

export function mixinKey({ imgKey, subKey }: WbiKeys): string {
  const source = imgKey + subKey;
  return MIX.map((position) => source.charAt(position)).join('');
}

/** Characters the service removes from values before it checks. */
const REMOVED = /[!'()*]/g;

function encode(text: string): string {
  // Half an emoji, from a keyword that was cut, would throw.
  return encodeURIComponent(text.toWellFormed());
}

/** Name=value pairs in the given order, encoded as the signature wants them (`%20`, no `+`). */
export function encodeQuery(params: Readonly<Record<string, string>>): string {
  return Object.entries(params)
    .map(([key, value]) => `${encode(key)}=${encode(value)}`)
    .join('&');
}

/**
 * The query string to send, byte for byte: sorted, signed, with `w_rid` at the end.
 * @param wts Unix seconds.
 */
export function signQuery(
  params: Readonly<Record<string, string>>,
  keys: WbiKeys,
  wts: number,
): string {
  const all: Record<string, string> = { ...params, wts: String(wts) };
  const sorted: Record<string, string> = {};
  for (const key of Object.keys(all).sort()) {
    sorted[key] = (all[key] ?? '').replace(REMOVED, '');
  }
  const query = encodeQuery(sorted);
  return `${query}&w_rid=${bytesToHex(md5(utf8ToBytes(query + mixinKey(keys))))}`;
}

/**
 * Constants for the four dm fields that some signed calls want present: an empty list of pointer
 * samples and plain text. They describe nobody's mouse and nobody's graphics card, on purpose.
 */
export const NEUTRAL_DM: Readonly<Record<string, string>> = {
  dm_img_list: '[]',
  dm_img_str: 'bm8gcG9pbnRlciBkYXRh',
  dm_cover_img_str: 'bm8gZ3JhcGhpY3MgZGF0YQ',
  dm_img_inter: '{"ds":[],"wh":[0,0,0],"of":[0,0,0]}',
};
