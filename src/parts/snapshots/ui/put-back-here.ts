import type { ComparedLine } from '@/src/parts/snapshots/shared/lines.ts';
import { type RowsHere, rowsHere } from '@/src/parts/snapshots/shared/restore-here.ts';
import type { Background } from '@/src/rpc/client.ts';

/** Puts back what is kept on this machine. Gives how many rows that were. */
export async function putBackHere(
  ask: Background,
  lines: readonly ComparedLine[],
): Promise<number> {
  const { shielded, notes, rules, settings }: RowsHere = rowsHere(lines);
  if (shielded.length > 0) {
    await ask('protection.changeMany', { mids: shielded.map(({ mid }) => mid), on: true });
  }
  if (notes.length > 0) await ask('notes.write', { notes: [...notes] });
  if (rules.length > 0)
    await ask('rules.put', { rules: rules.map(({ rule }) => rule), isBack: true });
  if (settings.length > 0) await ask('settings.merge', { rows: [...settings] });
  return shielded.length + notes.length + rules.length + settings.length;
}
