import type { CheckLine, CheckRow, Fact, SpaceLook } from '@/src/parts/check/shared/check.ts';
import { dayKey } from '@/src/shared/local-day.ts';

interface Report {
  readonly version: string;
  readonly browser: string;
  readonly atMs: number;
  readonly rows: readonly CheckRow[];
  /** Writes that were tried, and what was taken back of them. */
  readonly writes: readonly CheckRow[];
  readonly facts: readonly (readonly [Fact, boolean])[];
  readonly space: SpaceLook | null;
}

const spaceText = (space: SpaceLook | null): string =>
  space?.state === 'found'
    ? `${space.layout}, ${space.placement}`
    : (space?.state ?? 'not looked at');

function lineText({ verdict, code, paths, absent }: CheckLine): string {
  const parts = [verdict, code === null ? '' : `code ${code}`, ...paths];
  if (absent.length > 0) parts.push(`absent: ${absent.join(', ')}`);
  return parts.filter(Boolean).join(' | ');
}

/** The result as a text to hand to somebody: in English, and without a name, a title or an id. */
export function reportText({ version, browser, atMs, rows, writes, facts, space }: Report): string {
  const asked = rows.filter(({ line }) => line !== null);
  return [
    `Bilideck ${version} self-check, ${dayKey(new Date(atMs))}, ${browser}`,
    `${asked.length} of ${rows.length} reads asked; space page: ${spaceText(space)}`,
    '',
    ...[...asked, ...writes].map(
      ({ operation, line }) => `${operation}: ${line ? lineText(line) : ''}`,
    ),
    '',
    ...facts.map(([fact, holds]) => `${fact}: ${holds ? 'holds' : 'DOES NOT HOLD'}`),
  ].join('\n');
}
