import type { People } from './people.ts';
import { PEOPLE } from './people-table.ts';
import type { Videos } from './videos.ts';
import { FOLDER_TITLES } from './words.ts';
import type { Account, Folder, World } from './world.ts';

interface Materials {
  readonly people: People;
  readonly videos: Videos;
  /** Unix seconds. */
  readonly now: number;
}

/** Between two that were added one after the other, seconds. */
const APART = 9_000;

/** Number of videos in each folder. The fourth is nearly full, the sixth empty. */
const HELD = [85, 41, 230, 999, 12, 0, 64, 7, 150] as const;

/** The number that calls name a folder by. */
export function folderId(mid: number, { fid }: Folder): number {
  return fid * 100 + (mid % 100);
}

export function folderById(account: Account, id: number): Folder | undefined {
  return account.folders.find((folder) => folderId(account.mid, folder) === id);
}

/** Videos for a folder: one each of many people, so that nothing has to be drawn. */
function videosFor(count: number, salt: number, m: Materials): number[] {
  const aids: number[] = [];
  for (let step = 0; aids.length < count; step += 1) {
    const index = m.people.namedCount + ((salt * 31 + step * 7) % (m.people.count - 60));
    const mid = m.people.midAt(index);
    const person = mid === undefined ? undefined : m.people.get(mid);
    const n = salt + Math.floor(step / (m.people.count - 60));
    if (person && n < person.works.video) aids.push(m.videos.aidOf(person, n));
  }
  return aids;
}

/** The default folder, then others, every second of them private. */
export function seedFolders(account: Account, firstFid: number, m: Materials): void {
  const count = account.mid === PEOPLE.viewer ? FOLDER_TITLES.length : 2;
  account.folders = FOLDER_TITLES.slice(0, count).map((title, place) => {
    const aids = videosFor(HELD[place] ?? 0, place, m);
    return {
      fid: firstFid + place * 4091,
      title,
      intro: '',
      isPrivate: place % 2 === 1,
      isDefault: place === 0,
      aids,
      addedAt: new Map(aids.map((aid, n) => [aid, m.now - (n + 1) * APART])),
    };
  });
}

/**
 * Puts videos into a folder, newest first; those that are in it already stay where they are.
 * @returns false: not enough room, nothing was changed.
 */
export function putInFolder(
  world: World,
  folder: Folder,
  aids: readonly number[],
  now: number,
): boolean {
  const present = new Set(folder.aids);
  const fresh = [...new Set(aids)].filter((aid) => !present.has(aid));
  if (folder.aids.length + fresh.length > world.options.maxFolderItems) return false;
  folder.aids = [...fresh.toReversed(), ...folder.aids];
  for (const aid of fresh) folder.addedAt.set(aid, now);
  return true;
}
