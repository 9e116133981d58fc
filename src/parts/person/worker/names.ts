import type { CallOptions, Client } from '../../../api/client.ts';
import { nameToUid } from '../../../api/operations/relation.ts';
import { PERSON_NAME_MAX } from '../../../shared/person-text.ts';
import { NAMES_AT_ONCE } from '../shared/named.ts';

/** `whole` as in `NamedPeople`. */
interface LookedUp {
  readonly found: ReadonlyMap<string, number>;
  readonly whole: boolean;
}

/**
 * Exact names to ids, any number of them. Unknown names are missing from the answer; upper and
 * lower case are the same to the service, so names are given back as they were asked.
 */
export async function lookUpNames(
  client: Pick<Client, 'call'>,
  names: readonly string[],
  options: CallOptions = {},
): Promise<LookedUp> {
  const wanted = [...new Set(names.map((name) => name.trim()).filter(mayBeName))];
  const found = new Map<string, number>();
  let whole = true;
  for (let first = 0; first < wanted.length; first += NAMES_AT_ONCE) {
    const part = wanted.slice(first, first + NAMES_AT_ONCE);
    const { data, dropped } = await client.call(nameToUid, { names: part }, options);
    if (dropped > 0) whole = false;
    for (const { name, uid } of data.uid_list) {
      const mid = Number(uid);
      if (!Number.isSafeInteger(mid) || mid <= 0) {
        whole = false;
        continue;
      }
      for (const asked of part) {
        if (asked.toLowerCase() === name.toLowerCase()) found.set(asked, mid);
      }
    }
  }
  return { found, whole };
}

/** The call joins names with commas, and no name has one. */
function mayBeName(text: string): boolean {
  return text !== '' && text.length <= PERSON_NAME_MAX && !text.includes(',');
}
