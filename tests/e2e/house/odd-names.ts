import type { FakeBili } from '../../fake-bili/index.ts';

/** Of the longest that the service takes, without a place to break them, and one that is read the other way. */
const NAMES = [
  'Ａｂｃ酱在一个很长很长的名字里住',
  '😀'.repeat(16),
  'W'.repeat(16),
  'مرحبا بالعالم',
];

/** The first people and groups of the viewer, called what the service only just takes. */
export function nameThemOddly({ state }: FakeBili): void {
  const { followings, groups } = state.viewer;
  const special = [...followings.values()].filter((one) => one.special).map(({ mid }) => mid);
  const followed = [...special, ...[...followings.keys()].slice(0, 8)];
  for (const [n, mid] of followed.entries()) {
    const person = state.people.get(mid);
    if (person) Object.assign(person, { name: NAMES[n % NAMES.length], sign: '很长。'.repeat(40) });
  }
  for (const [n, group] of groups.slice(0, NAMES.length).entries()) {
    group.name = [...(NAMES[n] ?? '')].slice(0, 16).join('');
  }
}
