import type { FileRow } from './archive-file.ts';
import { namesOf, sizeOf, type ViewingBlock, viewingName } from './viewing-block.ts';

interface Place {
  readonly block: ViewingBlock;
  readonly row: number;
}

/** What is kept, to look rows of a file up in. */
export interface KnownViewings {
  readonly has: (row: FileRow) => boolean;
  /**
   * A row of another program's file under the key that it has here. Such files do not tell the
   * service's own key of everything; two works within one second nobody watches, but a table of days
   * alone says so. Without a time there may be any.
   */
  readonly under: (row: FileRow) => FileRow;
}

export function knownViewings(blocks: readonly ViewingBlock[]): KnownViewings {
  const names = new Set(blocks.flatMap(namesOf));
  let bySecond: Map<number, Place[]> | null = null;

  function at(seconds: number): readonly Place[] {
    if (!bySecond) {
      bySecond = new Map();
      for (const block of blocks) {
        for (let row = 0; row < sizeOf(block); row += 1) {
          const second = block.viewedSeconds[row] as number;
          const there = bySecond.get(second);
          if (there) there.push({ block, row });
          else bySecond.set(second, [{ block, row }]);
        }
      }
    }
    return bySecond.get(seconds) ?? [];
  }

  const isSame = ({ block, row }: Place, told: FileRow) =>
    (told.bvid !== '' && block.bvid.at(row) === told.bvid) ||
    (told.oid !== 0 && block.oid[row] === told.oid) ||
    (told.title !== '' &&
      block.title.at(row) === told.title &&
      // Not two videos that are known to be others.
      (told.bvid === '' || block.bvid.at(row) === ''));

  return {
    has: (row) => names.has(viewingName(row)),
    under(told) {
      if (told.viewedSeconds === 0 || names.has(viewingName(told))) return told;
      const same = at(told.viewedSeconds).find((place) => isSame(place, told));
      const key = same?.block.key.at(same.row);
      return key === undefined ? told : { ...told, key };
    },
  };
}
