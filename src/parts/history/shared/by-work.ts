import { numberOfKey } from './packed-keys.ts';
import { businessOf, type ViewingBlock } from './viewing-block.ts';

/** A value for each work, by its key in a row: as a number where it has one, so that no text is made. */
export function createByWork<T>() {
  const byText = new Map<string, T>();
  const byNumber = new Map<string, Map<number, T>>();

  function placeOf({ key }: ViewingBlock, row: number) {
    const { parts } = key;
    const text = parts ? '' : (key.at(row) as string);
    const kind = parts ? (parts.kinds.at(row) as string) : businessOf(text);
    const number = parts ? (parts.numbers[row] as number) : numberOfKey(text, kind);
    return { text, kind, number };
  }

  return {
    get(block: ViewingBlock, row: number): T | undefined {
      const { text, kind, number } = placeOf(block, row);
      return number === null ? byText.get(text) : byNumber.get(kind)?.get(number);
    },
    set(block: ViewingBlock, row: number, value: T): void {
      const { text, kind, number } = placeOf(block, row);
      if (number === null) {
        byText.set(text, value);
        return;
      }
      const ofKind = byNumber.get(kind) ?? new Map<number, T>();
      byNumber.set(kind, ofKind);
      ofKind.set(number, value);
    },
  };
}

export type ByWork<T> = ReturnType<typeof createByWork<T>>;
