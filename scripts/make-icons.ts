/**
 * Draws the extension's icons from one SVG with the browser that tests use anyway:
 * `node scripts/make-icons.ts` writes public/icon/*.png. Run by hand when the drawing changes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findChromium } from './find-browser.ts';

/** Three cards fanned out, in the site's pink and blue: a deck. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128">
<rect x="8" y="8" width="112" height="112" rx="28" fill="#ff6699"/>
<rect x="30" y="34" width="52" height="64" rx="9" fill="#ffffff" opacity=".45" transform="rotate(-14 56 66)"/>
<rect x="38" y="32" width="52" height="64" rx="9" fill="#ffffff" opacity=".7" transform="rotate(-3 64 64)"/>
<rect x="46" y="32" width="52" height="64" rx="9" fill="#ffffff" transform="rotate(9 72 64)"/>
<path d="M66 50 l22 14 l-22 14 z" fill="#00aeec" stroke="#00aeec" stroke-width="5" stroke-linejoin="round" transform="rotate(9 72 64)"/>
</svg>`;

const folder = join(import.meta.dirname, '../public/icon');
mkdirSync(folder, { recursive: true });
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
