import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogueMark, leanTexts } from '../../scripts/lean-texts.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

it('a catalogue that is shipped says the same, without what is for translators', () => {
  const whole = readFileSync(`${ROOT}public/_locales/zh_CN/messages.json`, 'utf8');
  const lean = leanTexts(whole);
  const [before, after] = [JSON.parse(whole), JSON.parse(lean)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(after.run_progress).toEqual({
    message: before.run_progress.message,
    placeholders: { done: { content: '$1' }, total: { content: '$2' } },
  });
  expect(lean.length).toBeLessThan(whole.length * 0.7);
});

it('the mark of the catalogues is the same for the same texts', () => {
  expect(catalogueMark(ROOT)).toMatch(/^[\w-]{8}$/);
  expect(catalogueMark(ROOT)).toBe(catalogueMark(ROOT));
});
