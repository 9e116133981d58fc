import type { Opened } from '../../support/browser.ts';
import { openPanel } from '../pages/space.ts';

export const openStats = (browser: Opened, mid: number) => openPanel(browser, mid, '数据');
