import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';

const FOLDER = join(import.meta.dirname, '../../demo-pictures');
const THEMES = ['light', 'dark'] as const;

export interface Shot {
  readonly name: string;
  readonly path: string;
}

/** Takes pictures of a series in both themes, and lays each theme's side by side on one sheet. */
export function createCamera(series: string) {
  const folder = join(FOLDER, series);
  mkdirSync(folder, { recursive: true });
  const shots = new Map<string, Shot[]>(THEMES.map((theme) => [theme, []]));

  return {
    async shoot(page: Page, name: string, clip?: Parameters<Page['screenshot']>[0]) {
      for (const theme of THEMES) {
        await page.emulateMedia({ colorScheme: theme });
        await page.waitForTimeout(150);
        const path = join(folder, `${name}-${theme}.png`);
        await page.screenshot({ path, ...clip });
        shots.get(theme)?.push({ name, path });
      }
    },
    /** One picture, of a page that has its theme from elsewhere. */
    async shootAs(theme: (typeof THEMES)[number], page: Page, name: string, clip?: object) {
      const path = join(folder, `${name}-${theme}.png`);
      await page.screenshot({ path, ...clip });
      shots.get(theme)?.push({ name, path });
    },
    /** For a picture that is taken of a part of the page. */
    async pathFor(theme: (typeof THEMES)[number], name: string): Promise<string> {
      const path = join(folder, `${name}-${theme}.png`);
      shots.get(theme)?.push({ name, path });
      return path;
    },
    /** Lays out what was taken, `perSheet` on each; gives where the sheets are. */
    async sheets(page: Page, { columns, width }: { columns: number; width: number }) {
      const made: string[] = [];
      await page.setViewportSize({ width: columns * (width + 16) + 16, height: 900 });
      for (const [theme, taken] of shots) {
        for (let from = 0; from < taken.length; from += columns * 2) {
          const cells = taken.slice(from, from + columns * 2).map(({ name, path }) => {
            const data = readFileSync(path).toString('base64');
            return `<figure><figcaption>${name}</figcaption><img style="max-width:${width}px" src="data:image/png;base64,${data}"></figure>`;
          });
          await page.setContent(
            `<style>body{display:flex;flex-wrap:wrap;gap:16px;margin:16px;background:#888;font:13px sans-serif}figure{margin:0}</style>${cells.join('')}`,
          );
          const path = join(FOLDER, `sheet-${series}-${theme}-${1 + from / (columns * 2)}.png`);
          writeFileSync(path, await page.screenshot({ fullPage: true }));
          made.push(path);
        }
      }
      return made;
    },
  };
}

export type Camera = ReturnType<typeof createCamera>;
