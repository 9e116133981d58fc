import type { Page } from '@playwright/test';
import { type FakeBili, PEOPLE } from '../../fake-bili/index.ts';
import { expect, spaceUrl } from '../fixtures.ts';
import { host, standing } from './places.ts';

type Place = 'column' | 'bar' | 'button';

/** Pages that are not quite those we know, and where our panels then are. */
const PLACES: Readonly<Record<string, Place>> = {
  '': 'column',
  wrapped: 'column',
  bare: 'column',
  tags: 'column',
  renamed: 'column',
  'renamed-wrapped': 'column',
  'renamed-tags': 'column',
  'renamed-wide': 'column',
  'renamed-late': 'column',
  wide: 'column',
  left: 'column',
  late: 'column',
  'renamed-too-wide': 'bar',
  'renamed-left': 'bar',
  'renamed-no-column': 'bar',
  'no-column': 'bar',
  hidden: 'bar',
  narrow: 'bar',
  forgotten: 'button',
};

export const VARIANTS: readonly string[] = Object.keys(PLACES);

/** Parts of the site that share a pixel with us, or that have none left. */
const harmed = (page: Page) =>
  page.evaluate(() => {
    const node = document.querySelector('bilideck-panels');
    const ours = node?.shadowRoot?.querySelector('button')?.getBoundingClientRect();
    const box = node?.getBoundingClientRect();
    if (!box || !ours) return ['we are not there'];
    const us = box.height > 0 ? box : ours;
    const parts = document.querySelectorAll(
      '[data-site], [data-part="nav"], [data-part="follow"], .bili-video-card, .float-button',
    );
    return [...parts].flatMap((part) => {
      const its = part.getBoundingClientRect();
      const isFixed = part.matches('.space-float, .space-float *');
      // A fixed button is over whatever is scrolled under it; over another fixed one it must not be.
      if (us === ours && !isFixed) return [];
      const apart =
        its.width === 0 ||
        its.right <= us.left + 1 ||
        its.left >= us.right - 1 ||
        its.bottom <= us.top + 1 ||
        its.top >= us.bottom - 1;
      return apart || (isFixed && us !== ours) ? [] : [part.className];
    });
  });

export function askedTwice(bili: FakeBili) {
  const asked = bili.log.filter(({ host: at }) => at.startsWith('api')).map((one) => one.operation);
  return asked.filter((operation, place) => asked.indexOf(operation) !== place);
}

/** Opens one of them: the panels are in their place, stay there, and harm nothing of the site. */
export async function findTheirPlace(page: Page, layout: 'new' | 'old', variant: string) {
  const place = PLACES[variant] ?? '';
  await page.goto(spaceUrl(PEOPLE.upA, `?layout=${layout}&variant=${variant}`));
  await expect(host(page)).toHaveAttribute('data-placement', place);
  const at = await standing(page);
  if (place === 'column') expect(at.in).toBe('column');
  if (place === 'bar') expect(at.after).toBe('nav');
  expect(await harmed(page)).toEqual([]);

  if (place !== 'column') await host(page).getByRole('button').last().click();
  const panel = page.getByRole('region', { name: '数据' });
  await expect(panel).toHaveAttribute('data-state', 'ready');
  await page.evaluate(() => {
    (window as unknown as { fakeSite: { rerender(): void } }).fakeSite.rerender();
  });
  await expect(host(page)).toHaveCount(1);
  await expect(host(page)).toHaveAttribute('data-placement', place);
  expect(await standing(page)).toEqual(at);
  await expect(panel).toHaveAttribute('data-state', 'ready');
}
