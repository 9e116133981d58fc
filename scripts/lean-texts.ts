/**
 * Texts as they are shipped. What explains them is for translators, and half of the file: the browser reads
 * all of it, and a page of the site stands still meanwhile, when a script in it asks for its first text.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolvedPublicFile } from 'wxt';
import type { Texts } from '../src/shared/texts.ts';

const CATALOGUE = /^_locales[\\/]\w+[\\/]messages\.json$/;

/** A catalogue with messages and what stands for their placeholders, and nothing else. */
export function leanTexts(catalogue: string): string {
  const texts: Texts = JSON.parse(catalogue);
  const lean = Object.entries(texts).map(([key, { message, placeholders }]) => {
    const contents = Object.entries(placeholders ?? {}).map(([name, { content }]) => [
      name,
      { content },
    ]);
    const rest = placeholders ? { placeholders: Object.fromEntries(contents) } : {};
    return [key, { message, ...rest }];
  });
  return JSON.stringify(Object.fromEntries(lean));
}

/** The files of a package with lean catalogues. */
export function withLeanTexts(files: ResolvedPublicFile[]): void {
  for (const [place, file] of files.entries()) {
    if (!CATALOGUE.test(file.relativeDest) || !('absoluteSrc' in file)) continue;
    const contents = leanTexts(readFileSync(file.absoluteSrc, 'utf8'));
    files[place] = { relativeDest: file.relativeDest, contents };
  }
}

/** Another one for other texts: pages keep those that they have shown. */
export function catalogueMark(root: string): string {
  const hash = createHash('sha256');
  const files = globSync('public/_locales/*/messages.json', { cwd: root }).sort();
  for (const file of files) hash.update(leanTexts(readFileSync(join(root, file), 'utf8')));
  return hash.digest('base64url').slice(0, 8);
}
