/** Byte budgets of what the browser loads, gzip. Fails when one is broken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUILD = '.output/chrome-mv3';

const gzipped = (files: readonly string[]) =>
  files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length,
    0,
  );

/** Scripts and styles that a page names: what is loaded before the first paint. */
function loadedBy(page: string): string[] {
  const html = readFileSync(join(BUILD, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/((?:chunks|assets)\/[^"]+)"/g)].flatMap(
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
  { what: 'background', files: ['background.js'], kB: 60 },
];

let broken = false;
for (const { what, files, kB } of BUDGETS) {
  const size = gzipped(files) / 1000;
  if (size > kB) broken = true;
  console.log(`${size > kB ? '✗' : '✓'} ${what}: ${size.toFixed(1)} kB of ${kB} kB gzip`);
}
process.exit(broken ? 1 : 0);
