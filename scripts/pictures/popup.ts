import type { Page } from 'playwright';
import { type FakeBili, type Size, startFakeBili } from '../../tests/fake-bili/index.ts';
import { type Language, type Opened, openChromium } from '../../tests/support/browser.ts';
import type { Attempts } from './attempts.ts';
import { type Camera, createCamera } from './camera.ts';

const TABS = ['toview', 'history', 'follow-groups'] as const;
const settled = (view: string) => `[data-view="${view}"]:not([data-state="loading"])`;

async function openPopup({ context, extensionId }: Opened): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 420, height: 600 });
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  return page;
}

async function choose(popup: Page, tab: (typeof TABS)[number]) {
  await popup.getByRole('tab').nth(TABS.indexOf(tab)).click();
  await popup.locator(settled(tab)).waitFor();
  // Pictures of the rows come after the rows.
  await popup.waitForTimeout(500);
}

async function tabs(popup: Page, camera: Camera, state: string) {
  for (const tab of TABS) {
    await choose(popup, tab);
    await camera.shoot(popup, `${state}-${tab}`);
  }
}

/** Everything that can be asked and that can go on in watch-later. */
async function toviewAtWork(popup: Page, camera: Camera, bili: FakeBili) {
  await choose(popup, 'toview');
  const view = popup.locator('[data-view="toview"]');
  await view.getByRole('spinbutton').fill('60');
  await camera.shoot(popup, 'chosen-toview');
  await view.locator('[data-index="0"]').getByRole('checkbox').focus();
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('Control+a');
  const [remove, move] = await view
    .locator('div:has(> div > span[role="status"]) > div:last-child button')
    .all();
  await move?.click();
  await popup.getByRole('dialog').getByRole('listitem').first().waitFor();
  await camera.shoot(popup, 'folder-toview');
  await popup.keyboard.press('Escape');
  await remove?.click();
  await popup.locator('dialog [role="list"], dialog ul').first().waitFor();
  await camera.shoot(popup, 'plan-toview');
  bili.faults.add({ match: { operation: 'toviewBatchDelete' }, kind: 'code-412' });
  await popup.locator('dialog button').last().focus();
  await confirm(popup);
  await popup.locator('[data-run-state="running"]').waitFor();
  await camera.shoot(popup, 'running-toview');
  await popup.locator('[data-run-state="waiting"]').waitFor({ timeout: 60_000 });
  await camera.shoot(popup, 'blocked-toview');
  await popup.locator('[data-run-state="waiting"] button').last().click();
  await popup.locator('[data-outcome="done"]').waitFor();
  await camera.shoot(popup, 'cancelled-toview');
  bili.faults.clear();
  await popup.locator('[data-outcome] button').last().click();
  await view.locator('a + button, button:has(path[d^="M12 5v14"])').first().click();
  await popup.getByRole('textbox').fill('https://b23.tv/abcdef BV1xx411c7mD');
  await popup.keyboard.press('Enter');
  await camera.shoot(popup, 'add-toview');
  await popup.keyboard.press('Escape');
}

/** Agrees to the plan in front, whatever its button is called. */
async function confirm(popup: Page) {
  const dialog = popup.getByRole('dialog');
  for (let n = 0; n < 3; n += 1) {
    if (!(await dialog.isVisible())) return;
    const box = dialog.getByRole('checkbox').first();
    if (await box.isVisible().catch(() => false)) await box.check().catch(() => undefined);
    await dialog.locator('button[data-confirm], button[class*="primary"]').first().click();
    await popup.waitForTimeout(600);
  }
}

async function membersAtWork(popup: Page, camera: Camera, bili: FakeBili) {
  await choose(popup, 'follow-groups');
  const group = bili.state.viewer.groups.find(({ tagid }) => tagid > 0)?.name ?? '';
  await popup.getByRole('button', { name: group }).first().click();
  await popup.locator('[data-view="group-members"][data-state="ready"]').waitFor();
  await popup.waitForTimeout(500);
  await camera.shoot(popup, 'members');
  await popup.getByRole('checkbox').nth(0).click();
  await popup
    .getByRole('checkbox')
    .nth(5)
    .click({ modifiers: ['Shift'] });
  await camera.shoot(popup, 'members-chosen');
  await popup
    .getByRole('button')
    .filter({ hasText: /移动到|移動到|Move/ })
    .first()
    .click();
  await popup.getByRole('dialog').waitFor();
  await camera.shoot(popup, 'members-target');
  await popup.keyboard.press('Escape');
}

async function historyAtWork(popup: Page, camera: Camera) {
  await choose(popup, 'history');
  await popup.getByRole('checkbox').nth(0).click();
  await popup
    .getByRole('checkbox')
    .nth(3)
    .click({ modifiers: ['Shift'] });
  await camera.shoot(popup, 'history-chosen');
  await popup.keyboard.press('Delete');
  await popup.getByRole('dialog').waitFor();
  await camera.shoot(popup, 'history-plan');
  await confirm(popup);
  await popup.locator('[data-run-state], [data-outcome]').first().waitFor();
  await camera.shoot(popup, 'history-running');
}

/** Every state of the popup, in one language. */
export async function takePopup(
  language: Language,
  attempts: Attempts,
): Promise<readonly string[]> {
  const camera = createCamera(`popup-${language}`);
  const bili = await startFakeBili({ size: 'S' });
  const made: string[] = [];
  /** A browser of its own for every series of steps: the next one does not lean on the last. */
  const inSize = (
    name: string,
    size: Size,
    take: (popup: Page) => Promise<void>,
    signedIn = true,
  ) =>
    attempts.take(`popup-${language} ${name}`, async () => {
      bili.reset(size);
      const opened = await openChromium({ port: bili.port, language });
      try {
        if (signedIn) await opened.context.addCookies(bili.cookies('viewer'));
        await take(await openPopup(opened));
      } finally {
        await opened.close();
      }
    });
  await inSize('S', 'S', (popup) => tabs(popup, camera, 'S'));
  await inSize('members', 'S', (popup) => membersAtWork(popup, camera, bili));
  await inSize('history', 'S', (popup) => historyAtWork(popup, camera));
  await inSize('toview', 'S', (popup) => toviewAtWork(popup, camera, bili));
  await inSize('L', 'L', (popup) => tabs(popup, camera, 'L'));
  await inSize('low', 'M', async (popup) => {
    await popup.setViewportSize({ width: 412, height: 500 });
    await tabs(popup, camera, 'low');
  });
  await inSize('empty', 'empty', (popup) => tabs(popup, camera, 'empty'));
  await inSize('signed-out', 'S', (popup) => tabs(popup, camera, 'signed-out'), false);
  const opened = await openChromium({ port: bili.port, bare: true });
  made.push(...(await camera.sheets(await opened.context.newPage(), { columns: 6, width: 315 })));
  await opened.close();
  await bili.close();
  return made;
}
