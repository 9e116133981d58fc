import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Files under a folder, by their paths in the repository. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** TypeScript that is shipped: tests apart. */
export const sources = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap(filesUnder).filter((path) => /\.tsx?$/.test(path) && !/\.test\./.test(path));
