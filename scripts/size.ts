/** Byte budgets of what the browser loads, gzip. Fails when one is broken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const BUILD = '.output/chrome-mv3';

const gzipped = (files: readonly string[]) =>
  files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length,
    0,
  );

/** Scripts and styles that a page names: what is loaded before the first paint. */
function loadedBy(page: string): string[] {
  const html = readFileSync(join(BUILD, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].flatMap(
    ([, file]) => file ?? [],
  );
}

const BUDGETS = [
  { what: 'content script', files: ['content-scripts/space.js'], kB: 25 },
  { what: 'styles of the content script', files: ['content-scripts/space.css'], kB: 4 },
  { what: 'popup, first load', files: ['popup.html', ...loadedBy('popup.html')], kB: 45 },
  {
    what: 'dashboard, first load',
    files: ['dashboard.html', ...loadedBy('dashboard.html')],
    kB: 60,
  },
  { what: 'marks on covers', files: ['content-scripts/marks.js'], kB: 6 },
  { what: 'background', files: ['background.js'], kB: 110 },
];

/** The API kernel with every operation, bundled by itself: bytes after gzip. */
async function kernelBytes(): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: join(import.meta.dirname, 'api-kernel.ts'), formats: ['es'] },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const code = outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join('');
  return gzipSync(code, { level: 9 }).length;
}

let broken = false;
function check(what: string, bytes: number, kB: number) {
  const size = bytes / 1000;
  if (size > kB) broken = true;
  console.log(`${size > kB ? '✗' : '✓'} ${what}: ${size.toFixed(1)} kB of ${kB} kB gzip`);
}

for (const { what, files, kB } of BUDGETS) check(what, gzipped(files), kB);

/** Files of a page before its own script runs: each is two milliseconds until the first row (docs/bench.md). */
const FILES = { 'popup.html': 5, 'dashboard.html': 7 };
for (const [page, most] of Object.entries(FILES)) {
  const { length } = loadedBy(page);
  if (length > most) broken = true;
  console.log(`${length > most ? '✗' : '✓'} ${page}: ${length} files of ${most}`);
}
if (readFileSync(join(BUILD, 'background.js'), 'utf8').startsWith('import')) {
  broken = true;
  console.log('✗ background: needs other files, which its budget does not count');
}
check('of it, API with every operation', await kernelBytes(), 40);
process.exit(broken ? 1 : 0);
