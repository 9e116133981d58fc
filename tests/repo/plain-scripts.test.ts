import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { inAscii } from '../../scripts/plain-scripts.ts';

it('a script in ASCII says the same', () => {
  const code = "[`★ ▾`, '\u{1f600}é', /^播放数?$/.test('播放')].join()";
  const plain = inAscii(code);
  expect(plain).toMatch(/^[\0-\x7f]*$/);
  expect(runInNewContext(plain)).toBe('★ ▾,\u{1f600}é,true');
});
