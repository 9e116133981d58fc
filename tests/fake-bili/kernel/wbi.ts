import { createHash } from 'node:crypto';
import type { WbiKeys, World } from '../state/world.ts';
import type { ViolationRule } from '../types.ts';

/*
 * The service's side of the signature, written apart from the client's. It looks at the query
 * string as it was sent, byte for byte, and does not repair it first.
 */

/** Places in the joined key names whose characters make the key, in this order. */
const ORDER =
  '46 47 18 2 53 8 23 32 15 50 10 31 58 3 45 35 27 43 5 49 33 9 42 19 29 28 14 39 12 38 41 13'
    .split(' ')
    .map(Number);

/** Seconds that a signature may be away from now. */
const TOLERANCE = 5 * 60;

export type WbiVerdict =
  | { readonly result: 'right' }
  /** Signed with keys that were in force before the last change: the client could not know. */
  | { readonly result: 'retired' }
  | { readonly result: 'wrong'; readonly rule: ViolationRule; readonly detail: string };

function keyOf({ imgKey, subKey }: WbiKeys): string {
  const joined = imgKey + subKey;
  return ORDER.map((place) => joined[place]).join('');
}

function digest(signed: string, keys: WbiKeys): string {
  return createHash('md5')
    .update(signed + keyOf(keys), 'utf8')
    .digest('hex');
}

/** How one side of `name=value` has to look, or null when it cannot even be decoded. */
function canonical(part: string): string | null {
  try {
    return encodeURIComponent(decodeURIComponent(part));
  } catch {
    return null;
  }
}

const wrong = (rule: ViolationRule, detail: string): WbiVerdict => ({
  result: 'wrong',
  rule,
  detail,
});

/** @param now Unix seconds. */
export function checkWbi(rawQuery: string, world: World, now: number): WbiVerdict {
  const parts = rawQuery.split('&');
  const ridPart = parts.find((part) => part.startsWith('w_rid='));
  if (!ridPart) return wrong('wbi-missing', 'no w_rid');
  const signedParts = parts.filter((part) => part !== ridPart);
  let previous = '';
  let wts: string | undefined;
  for (const part of signedParts) {
    const cut = part.indexOf('=');
    const name = cut === -1 ? part : part.slice(0, cut);
    const value = cut === -1 ? '' : part.slice(cut + 1);
    if (part.includes('+')) return wrong('wbi-encoding', `${name}: "+" instead of %20 or %2B`);
    if (/[!'()*]/.test(value) || /%(21|27|28|29|2A)/i.test(value)) {
      return wrong('wbi-encoding', `${name}: holds one of the characters that must be removed`);
    }
    if (canonical(name) !== name || canonical(value) !== value) {
      return wrong('wbi-encoding', `${name}: not encoded as encodeURIComponent does it`);
    }
    const plain = decodeURIComponent(name);
    if (plain < previous) return wrong('wbi-order', `${plain} stands behind ${previous}`);
    previous = plain;
    if (plain === 'wts') wts = value;
  }
  if (wts === undefined) return wrong('wbi-missing', 'no wts');
  if (!/^\d+$/.test(wts) || Math.abs(Number(wts) - now) > TOLERANCE) {
    return wrong('wbi-time', `wts ${wts} is too far from ${now}`);
  }
  const signed = signedParts.join('&');
  const rid = ridPart.slice('w_rid='.length);
  if (rid === digest(signed, world.wbi)) return { result: 'right' };
  if (world.retiredWbi.some((keys) => rid === digest(signed, keys))) return { result: 'retired' };
  return wrong('wbi-signature', 'w_rid does not fit the query that was sent');
}

export const DM_NAMES = ['dm_img_list', 'dm_img_str', 'dm_cover_img_str', 'dm_img_inter'] as const;

/** What is wrong with the dm fields of a guarded call, or null. */
export function checkDm(query: ReadonlyMap<string, string>): string | null {
  const missing = DM_NAMES.find((name) => !query.get(name));
  if (missing) return `${missing} is missing or empty`;
  if (query.get('dm_img_list') !== '[]') return 'dm_img_list must stay empty: samples are invented';
  return null;
}
