import type { Locator } from '@playwright/test';
import { expect } from '../fixtures.ts';

/**
 * Chooses as a person does with the arrow keys. The driver's own `selectOption` sends events from a
 * script, and to those our panels on a space page do not listen.
 */
export async function chooseByKeys(select: Locator, wanted: string | number): Promise<void> {
  const labels = await select.locator('option').allInnerTexts();
  const place = typeof wanted === 'number' ? wanted : labels.indexOf(wanted);
  expect(labels[place], `one of ${labels.join(', ')}`).toBeDefined();
  await select.press('Home');
  for (let step = 0; step < place; step += 1) await select.press('ArrowDown');
}
