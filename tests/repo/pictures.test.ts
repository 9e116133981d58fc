import { expect, it } from 'vitest';
import { createAttempts } from '../../scripts/pictures/attempts.ts';

it('a page that is too slow costs its own picture only, and is named', async () => {
  const lines: string[] = [];
  const taken: string[] = [];
  const attempts = createAttempts((line) => lines.push(line));
  for (const name of ['rich', 'own', 'mutual']) {
    await attempts.take(name, async () => {
      if (name === 'own') throw new Error('Target page has been closed\n  at space.ts');
      taken.push(name);
    });
  }
  expect(taken).toEqual(['rich', 'mutual']);
  expect(attempts.failed()).toEqual(['own']);
  expect(lines).toEqual(['✗ own: Error: Target page has been closed']);
});
