import { OTHER_READINGS } from './readings.ts';

/** No syllable begins with I, U or V. */
const LETTERS = [...'ABCDEFGHJKLMNOPQRSTWXYZ'];
const HAN = /\p{Script=Han}/u;
const PLAIN = /[a-z0-9]/;

/** Where the characters of a letter begin: the collation keeps these marks for indexes of names. */
const boundary = (letter: string) => `\uFDD0${letter}`;

/** One letter for each character that has any. */
export interface Initials {
  readonly first: string;
  /** The same with other readings, where characters have them. */
  readonly other: string;
}

const OTHER = new Map<string, string[]>();
for (const [letter, characters] of Object.entries(OTHER_READINGS)) {
  for (const character of characters) {
    OTHER.set(character, [...(OTHER.get(character) ?? []), letter]);
  }
}

/**
 * Pinyin initials, from the order of characters that the browser sorts Chinese names by: the letter
 * of a character is the last one that begins before it. No dictionary is needed, and where the
 * browser does not know that order, there are no initials.
 */
export function createInitials(
  collator: Pick<Intl.Collator, 'compare'> = new Intl.Collator('zh-u-co-pinyin'),
) {
  const letters = new Map<string, readonly [first: string, other: string]>();

  function find(character: string): string {
    let [low, high] = [0, LETTERS.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (collator.compare(boundary(LETTERS[middle] ?? ''), character) <= 0) low = middle + 1;
      else high = middle;
    }
    return (LETTERS[low - 1] ?? '').toLowerCase();
  }

  const knowsPinyin =
    [...'阿波次德佛哈开马诺飘日司他我西在'].map(find).join('') === 'abcdfhkmnprstwxz';

  function read(character: string): readonly [first: string, other: string] {
    if (PLAIN.test(character)) return [character, character];
    if (!knowsPinyin || !HAN.test(character)) return ['', ''];
    const first = find(character);
    return [first, OTHER.get(character)?.find((letter) => letter !== first) ?? first];
  }

  /** @param text In the form that is searched: lower case, compatible forms resolved. */
  return (text: string): Initials => {
    let [first, other] = ['', ''];
    for (const character of text) {
      let both = letters.get(character);
      if (!both) {
        both = read(character);
        letters.set(character, both);
      }
      first += both[0];
      other += both[1];
    }
    return { first, other };
  };
}

/** Whether the letters begin at this place, each in either reading. */
function beginsAt({ first, other }: Initials, letters: string, place: number): boolean {
  for (let n = 0; n < letters.length; n += 1) {
    const letter = letters[n];
    if (letter !== first[place + n] && letter !== other[place + n]) return false;
  }
  return true;
}

/** One initial fits half of everybody, so it must be the first; more may stand anywhere. */
export function fitsInitials(initials: Initials, letters: string): boolean {
  const { first, other } = initials;
  if (letters.length === 1) return beginsAt(initials, letters, 0);
  if (first === other) return first.includes(letters);
  for (let place = 0; place + letters.length <= first.length; place += 1) {
    if (beginsAt(initials, letters, place)) return true;
  }
  return false;
}
