/**
 * What is in the packages that is not ours, with its licences: goes into every build as
 * THIRD_PARTY.txt. Read from what is installed, so it cannot fall behind.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Tools of which small parts are bundled: content script context, browser, loading of chunks. */
const PARTLY_BUNDLED: readonly string[] = ['wxt', '@wxt-dev/browser', 'vite'];
/** Licences of what a tool itself was built from follow its own; none of that is bundled here. */
const OWN_LICENCE_ENDS = '# Licenses of bundled dependencies';

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Names of everything that runs with the extension: dependencies and theirs. */
export function runtimePackages(root: string): readonly string[] {
  const found = new Set<string>();
  const follow = ({ dependencies = {} }: Manifest) => {
    for (const name of Object.keys(dependencies)) {
      if (found.has(name)) continue;
      found.add(name);
      follow(manifestIn(join(root, 'node_modules', name)));
    }
  };
  follow(manifestIn(root));
  return [...found].sort();
}

function notice(root: string, name: string): string {
  const folder = join(root, 'node_modules', name);
  const { version, license, homepage, repository } = manifestIn(folder);
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one));
  const declared = typeof repository === 'string' ? repository : repository?.url;
  const source = declared?.replace(/^(git\+)?(git|https):/, 'https:') ?? homepage;
  // The packages of wxt leave the text to their repository.
  const text = file ? readFileSync(join(folder, file), 'utf8') : '';
  if (!license || (text === '' && !PARTLY_BUNDLED.includes(name))) {
    throw new Error(`${name} says no licence: find out before it is shipped`);
  }
  const own = text.split(OWN_LICENCE_ENDS)[0]?.trim() || 'The text stands at the source.';
  return [`${name} ${version}`, `Licence: ${license}`, `Source: ${source}`, '', own].join('\n');
}

/** The text of the file. @throws when a package says no licence. */
export function thirdParty(root: string): string {
  const names = [...runtimePackages(root), ...PARTLY_BUNDLED];
  const line = `\n\n${'-'.repeat(78)}\n\n`;
  return `Bilideck contains the following, unchanged.${line}${names
    .map((name) => notice(root, name))
    .join(line)}\n`;
}
