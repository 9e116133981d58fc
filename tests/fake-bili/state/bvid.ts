/** Conversion between aid and BV id: base 58 with two swapped pairs, after an exclusive or. */
const ALPHABET = 'FcwAPNKTMug3GV5Lj7EJnHpWsx4tb8haYeviqBz6rkCy12mUSDQX9RdoZf';
const XOR = 23_442_827_791_579n;
const MASK = (1n << 51n) - 1n;

function swapped(id: string): string[] {
  const characters = [...id];
  for (const [a, b] of [
    [3, 9],
    [4, 7],
  ] as const) {
    const kept = characters[a] ?? '';
    characters[a] = characters[b] ?? '';
    characters[b] = kept;
  }
  return characters;
}

/** `170001` → `BV17x411w7KC`. */
export function toBvid(aid: number): string {
  let rest = ((1n << 51n) | BigInt(aid)) ^ XOR;
  let digits = '';
  while (rest > 0n) {
    digits = ALPHABET.charAt(Number(rest % 58n)) + digits;
    rest /= 58n;
  }
  return swapped(`BV1${digits.padStart(9, 'F')}`).join('');
}

/** null when the text is no BV id. */
export function toAid(bvid: string): number | null {
  if (!/^BV1[1-9A-HJ-NP-Za-km-z]{9}$/.test(bvid)) return null;
  let value = 0n;
  for (const character of swapped(bvid).slice(3)) {
    value = value * 58n + BigInt(ALPHABET.indexOf(character));
  }
  return Number((value & MASK) ^ XOR);
}
