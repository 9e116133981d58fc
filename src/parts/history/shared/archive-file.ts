import type { Viewing } from './archive.ts';

/** The first line of a file of viewings; one viewing a line follows, oldest first. */
interface FileHead {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly account: number;
  readonly exportedAt: string;
  readonly count: number;
}

const FORMAT = 'bilideck-history';
const VERSION = 1;
/** Longer than any viewing of somebody else's file: what goes on without an end must not fill the memory. */
export const LINE_MAX = 100_000;
/** Longer than any that was written here: of a kind that nobody knows the whole row is kept. */
export const OWN_LINE_MAX = 10_000_000;

/** A viewing without what its place in the file says, and without what follows from the rest. */
export type FileRow = Omit<Viewing, 'account' | 'business' | 'device'>;

export function headLine(account: number, exportedAtMs: number, count: number): string {
  const exportedAt = new Date(exportedAtMs).toISOString();
  const head: FileHead = { format: FORMAT, version: VERSION, account, exportedAt, count };
  return `${JSON.stringify(head)}\n`;
}

export function viewingLine({ account: _, business: __, device: ___, ...row }: Viewing): string {
  return `${JSON.stringify(row satisfies FileRow)}\n`;
}

export type ArchiveFileProblem = 'unknown' | 'unreadable' | 'newer' | 'other-account';

/** What keeps a file from being read, by its first line; null: nothing. */
export function archiveFileProblem(line: string, account: number): ArchiveFileProblem | null {
  const head = parsed(line) as Partial<FileHead> | null;
  if (head?.format !== FORMAT || typeof head.version !== 'number') return 'unknown';
  if (head.version > VERSION) return 'newer';
  return head.account === account ? null : 'other-account';
}

/** How many viewings follow a first line, by what it says; null: it does not say. */
export function toldCount(line: string): number | null {
  const { count } = (parsed(line) ?? {}) as Partial<FileHead>;
  return Number.isSafeInteger(count) ? (count as number) : null;
}

/** A line as a viewing by its looks alone: whoever keeps it looks closer. null: it is none. */
export function rowOfLine(line: string): FileRow | null {
  const row = line.length > OWN_LINE_MAX ? null : (parsed(line) as Partial<FileRow> | null);
  const isRow = typeof row?.key === 'string' && Number.isInteger(row.viewedSeconds);
  return isRow ? (row as FileRow) : null;
}

function parsed(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** A line of a file, which is not empty. */
export interface FileLine {
  /** From 1, as editors count them. */
  readonly at: number;
  readonly text: string;
}

/** Lines of a text that comes in pieces, whatever ends them; what is longer than `most` is cut. */
export async function* linesOf(
  pieces: AsyncIterable<string>,
  most = LINE_MAX,
): AsyncGenerator<FileLine> {
  let rest = '';
  let at = 0;
  for await (const piece of pieces) {
    const all = rest + piece;
    // What follows a return at the end of a piece belongs to it.
    const end = all.endsWith('\r') ? all.length - 1 : all.length;
    const lines = all.slice(0, end).split(/\r\n?|\n/);
    rest = (lines.pop() ?? '') + all.slice(end);
    // Without an end in sight it is no line: it must not fill the memory.
    if (rest.length > most) rest = rest.slice(0, most + 1);
    for (const text of lines) {
      at += 1;
      if (text.trim() !== '') yield { at, text };
    }
  }
  if (rest.trim() !== '') yield { at: at + 1, text: rest };
}
