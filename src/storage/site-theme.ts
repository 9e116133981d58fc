import { browser } from 'wxt/browser';
import type { Theme } from '../parts/settings/shared/appearance.ts';

/** The site's own switch between light and dark is a readable cookie of its pages. */
const NAME = 'theme_style';
const SITE = 'https://www.bilibili.com/';

const parse = (value: string | undefined): Theme | null =>
  value === 'dark' || value === 'light' ? value : null;

/** null: the switch was never touched, or cannot be read. */
export async function siteTheme(): Promise<Theme | null> {
  return parse((await browser.cookies.get({ url: SITE, name: NAME }))?.value);
}
