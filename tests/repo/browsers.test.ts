import { expect, it } from 'vitest';
import { read, sources } from './files.ts';

/** What some browser has not. Each is called only behind a question whether it is there. */
const ELSEWHERE: readonly (readonly [of: string, file: string, asked: RegExp])[] = [
  ['storage.sync', 'src/surfaces/background/settings-sync.ts', /as typeof .* \| undefined/],
  ['storage.sync', 'src/surfaces/background/wakes.ts', /storage\.sync\?\./],
  ['getUserSettings', 'src/surfaces/dashboard/WelcomePage.tsx', /getUserSettings\?\.\(\)/],
  ['requestIdleCallback', 'src/ui/in-idle.ts', /requestIdleCallback \?\?/],
  // Chromium and Firefox have it; the marks are for no other.
  ['requestIdleCallback', 'src/surfaces/marks/marks.ts', /requestIdleCallback\(/],
];

/** Of Chromium alone, and used nowhere. */
const CHROMIUM =
  /\bbrowser\.(?:sidePanel|offscreen|tabGroups|readingList|debugger|system|power)\b|\b(?:show(?:Save|Open)FilePicker|showDirectoryPicker|userAgentData|documentPictureInPicture|isInputPending|EyeDropper)\b|\bchrome\.\w/;

const lines = sources('src', 'components', 'entrypoints').flatMap((file) =>
  read(file)
    .split('\n')
    .filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line))
    .map((line) => ({ file, line: line.trim() })),
);

it('nothing is used that only Chromium has', () => {
  expect(lines.filter(({ line }) => CHROMIUM.test(line))).toEqual([]);
});

it.each(['storage.sync', 'getUserSettings', 'requestIdleCallback'])(
  '%s is not called where it is not there',
  (name) => {
    const places = lines.filter(({ line }) => line.includes(name));
    expect(places.length).toBeGreaterThan(0);
    const bare = places.filter(
      ({ file, line }) =>
        !ELSEWHERE.some(([of, where, asked]) => of === name && where === file && asked.test(line)),
    );
    expect(bare).toEqual([]);
  },
);
