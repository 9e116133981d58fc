import type { Page } from '@playwright/test';
import { type FakeBili, PEOPLE } from '../fake-bili/index.ts';
import { expect, spaceUrl, test } from './fixtures.ts';

type Place = 'column' | 'bar' | 'button';

/** Pages that are not quite those we know, and where our panels then are. */
const VARIANTS: Readonly<Record<string, Place>> = {
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

const host = (page: Page) => page.locator('bilideck-panels');

/** What our element is in or comes after, by the simulated page's own marks. */
const standing = (page: Page) =>
  host(page).evaluate((node) => {
    const before = node.previousElementSibling;
    const isAfterNav = before?.matches('[data-part="nav"], :has([data-part="nav"])') ?? false;
    return {
      in: node.parentElement?.dataset['part'] ?? null,
      after: isAfterNav ? 'nav' : null,
    };
  });

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

function askedTwice(bili: FakeBili) {
  const asked = bili.log.filter(({ host: at }) => at.startsWith('api')).map((one) => one.operation);
  return asked.filter((operation, place) => asked.indexOf(operation) !== place);
}

for (const layout of ['new', 'old'] as const) {
  test(`panels find their place in every variant of the page (${layout} layout)`, async ({
    bili,
    signedIn,
  }) => {
    test.setTimeout(180_000);
    const page = await signedIn.context.newPage();
    for (const [variant, place] of Object.entries(VARIANTS)) {
      await test.step(variant || 'as it is', async () => {
        await page.goto(spaceUrl(PEOPLE.upA, `?layout=${layout}&variant=${variant}`));
        await expect(host(page)).toHaveAttribute('data-placement', place);
        const at = await standing(page);
        if (place === 'column') expect(at.in).toBe('column');
        if (place === 'bar') expect(at.after).toBe('nav');
        expect(await harmed(page)).toEqual([]);

        if (place !== 'column') await host(page).getByRole('button').last().click();
        await expect(page.getByRole('region', { name: '数据' })).toHaveAttribute(
          'data-state',
          'ready',
        );
        await page.evaluate(() => {
          (window as unknown as { fakeSite: { rerender(): void } }).fakeSite.rerender();
        });
        await expect(host(page)).toHaveCount(1);
        await expect(host(page)).toHaveAttribute('data-placement', place);
        expect(await standing(page)).toEqual(at);
        await expect(page.getByRole('region', { name: '数据' })).toHaveAttribute(
          'data-state',
          'ready',
        );
      });
    }
    // Moved about and drawn again, nothing was asked for twice.
    expect(askedTwice(bili)).toEqual([]);
  });
}

test('the column of 动态 is one too', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA, '/dynamic'));
  await expect(host(page)).toHaveAttribute('data-placement', 'column');
  expect((await standing(page)).in).toBe('column');
});

test('the old page has its bar under the navigation on tabs without a column', async ({
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA, '/video?layout=old'));
  await expect(host(page)).toHaveAttribute('data-placement', 'bar');
  await expect(host(page)).toHaveAttribute('data-layout', 'old');
  expect((await standing(page)).after).toBe('nav');
});

test('nobody waits for a column that does not come', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('bilideck-panels')) return;
      performance.mark('placed');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
    document.addEventListener('DOMContentLoaded', () => performance.mark('drawn'));
  });
  for (const variant of ['no-column', 'renamed', 'forgotten']) {
    await page.goto(spaceUrl(PEOPLE.upA, `?variant=${variant}`));
    await host(page).waitFor({ state: 'attached' });
    const waited = await page.evaluate(() => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      return at('placed') - at('drawn');
    });
    expect(waited).toBeLessThan(1_200);
  }
});

test('the panels leave a column that a narrow window hides, and come back with it', async ({
  signedIn,
}) => {
  const page = await signedIn.context.newPage();
  await page.goto(spaceUrl(PEOPLE.upA));
  await expect(host(page)).toHaveAttribute('data-placement', 'column');
  const style = await page.addStyleTag({
    content: '@media (max-width: 1200px) { .aside { display: none } }',
  });
  await page.setViewportSize({ width: 1150, height: 800 });
  await expect(host(page)).toHaveAttribute('data-placement', 'bar');
  await page.setViewportSize({ width: 1440, height: 800 });
  await expect(host(page)).toHaveAttribute('data-placement', 'column');
  await style.dispose();
});
