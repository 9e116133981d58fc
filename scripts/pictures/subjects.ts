import type { Size } from '../../tests/fake-bili/index.ts';
import { openChromium } from '../../tests/support/browser.ts';
import { ACTS } from './acts.ts';
import type { Attempts } from './attempts.ts';
import { createCamera } from './camera.ts';
import { LISTS } from './lists.ts';
import { PAGES } from './pages.ts';
import { PEOPLE_PAGES } from './people.ts';
import { SIZES } from './sizes.ts';
import { openStage, type Stage } from './stage.ts';

/** What a person may stumble over, each with a sheet of its own. */
export interface Subject {
  readonly size?: Size;
  readonly signedOut?: boolean;
  take(stage: Stage): Promise<void>;
}

const SUBJECTS: Readonly<Record<string, Subject>> = {
  ...ACTS,
  ...LISTS,
  ...PAGES,
  ...PEOPLE_PAGES,
  ...SIZES,
};

/** Every subject in both themes, or the one that is named; gives where the sheets are. */
export async function takeSubjects(
  attempts: Attempts,
  only: string | undefined,
): Promise<readonly string[]> {
  const made: string[] = [];
  for (const [name, { take, size = 'S', signedOut = false }] of Object.entries(SUBJECTS)) {
    if (only !== undefined && only !== name) continue;
    const camera = createCamera(name);
    for (const theme of ['light', 'dark'] as const) {
      await attempts.take(`${name} ${theme}`, async () => {
        const stage = await openStage({ camera, theme, size, signedOut });
        try {
          await take(stage);
        } finally {
          await stage.close();
        }
      });
    }
    await attempts.take(`${name} sheet`, async () => {
      const bare = await openChromium({ port: 1, bare: true });
      try {
        const page = await bare.context.newPage();
        made.push(...(await camera.sheets(page, { columns: 3, width: 640 })));
      } finally {
        await bare.close();
      }
    });
  }
  return made;
}
