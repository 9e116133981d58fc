import { type FileProblem, fingerprint, textOfFile } from '../../snapshots/shared/snapshot-file.ts';
import {
  isPartSound,
  isRowOf,
  SECTION_IDS,
  type SectionId,
  type SectionRow,
  type TransferRows,
} from './sections.ts';

/** Counted up when a reader of before would misread it; what each holds: docs/transfer.md. */
const TRANSFER_VERSION = 3;
const TRANSFER_FORMAT = 'bilideck-everything';
/** In bytes, also of what comes out of a compressed one. */
export const TRANSFER_FILE_MAX = 128_000_000;

export interface TransferHead {
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly account: { readonly mid: number; readonly name: string };
}

export interface TransferFile extends TransferHead {
  readonly rows: TransferRows;
}

/** Beside what can be wrong with any file: it is of somebody else, by name. */
export type TransferProblem =
  | { readonly what: FileProblem }
  | { readonly what: 'other-account'; readonly account: TransferHead['account'] };

/** JSON Lines: what it is, `[section, row]` a line, and at its end what was written, to be checked. */
export async function writeTransfer({ madeAt, account, rows }: TransferFile): Promise<string> {
  const head = { format: TRANSFER_FORMAT, version: TRANSFER_VERSION, madeAt, account };
  const lines = SECTION_IDS.flatMap((id) =>
    ((rows[id] ?? []) as readonly unknown[]).map((row) => JSON.stringify([id, row])),
  );
  const body = `${[JSON.stringify(head), ...lines].join('\n')}\n`;
  return `${body}${JSON.stringify({ end: lines.length, sha256: await fingerprint(body) })}\n`;
}

interface Envelope {
  readonly head: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
}

const record = (line: string | undefined): Readonly<Record<string, unknown>> | null => {
  try {
    const value: unknown = JSON.parse(line ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
};

/** What lies between the first line and the last, once the last has vouched for it. */
async function opened(text: string): Promise<Envelope | FileProblem> {
  const head = record(text.slice(0, Math.max(0, text.indexOf('\n'))));
  if (head?.['format'] !== TRANSFER_FORMAT || typeof head['version'] !== 'number') {
    return head === null && text.startsWith('{') ? 'damaged' : 'not-ours';
  }
  if (head['version'] > TRANSFER_VERSION) return 'newer';
  if (!text.endsWith('\n')) return 'damaged';
  const last = text.lastIndexOf('\n', text.length - 2) + 1;
  const [body, end] = [text.slice(0, last), record(text.slice(last))];
  if (!end || end['sha256'] !== (await fingerprint(body))) return 'damaged';
  const lines = body.split('\n').slice(1, -1);
  return end['end'] === lines.length ? { head, lines } : 'damaged';
}

const isHead = (head: unknown): head is TransferHead => {
  const { madeAt, account } = head as Partial<Record<keyof TransferHead, unknown>>;
  const { mid, name } = (account ?? {}) as Record<string, unknown>;
  const isMoment = typeof madeAt === 'string' && !Number.isNaN(Date.parse(madeAt));
  return isMoment && Number.isSafeInteger(mid) && typeof name === 'string';
};

function rowsOf(lines: readonly string[], account: number): TransferRows | null {
  const rows = new Map<SectionId, unknown[]>(SECTION_IDS.map((id) => [id, []]));
  for (const line of lines) {
    const [section, row] = (record(line) ?? []) as [SectionId?, unknown?];
    if (section === undefined || !SECTION_IDS.includes(section)) return null;
    if (!isRowOf(section, row, account)) return null;
    rows.get(section)?.push(row);
  }
  return Object.fromEntries(rows) as TransferRows;
}

async function isPartTrue(one: SectionRow<'parts'>): Promise<boolean> {
  return one.hash === (await fingerprint(JSON.stringify([one.part, one.rows]))) && isPartSound(one);
}

/**
 * What of it can be read back: a file of which one row cannot be is refused as a whole, and would be
 * no backup at all. `left`: so many rows are damaged where they are kept, and are left out.
 */
export async function readableRows(
  rows: TransferRows,
  account: number,
): Promise<{ readonly rows: TransferRows; readonly left: number }> {
  let left = 0;
  const sound = SECTION_IDS.map((id) => {
    const all = (rows[id] ?? []) as readonly unknown[];
    const good = all.filter((row) => isRowOf(id, JSON.parse(JSON.stringify(row)), account));
    left += all.length - good.length;
    return [id, good];
  });
  const all = Object.fromEntries(sound) as TransferRows;
  const parts: SectionRow<'parts'>[] = [];
  for (const one of all.parts ?? []) {
    if (await isPartTrue(one)) parts.push(one);
    else left += 1;
  }
  const there = new Set(parts.map(({ hash }) => hash));
  const snapshots = (all.snapshots ?? []).map((head) => ({
    ...head,
    parts: Object.fromEntries(
      Object.entries(head.parts).filter(([, part]) => part && there.has(part.hash)),
    ),
  }));
  return { rows: { ...all, parts, snapshots }, left };
}

/** Rows are kept under what tells them from all others: what stands there must be so. */
async function arePartsTrue(rows: TransferRows): Promise<boolean> {
  const hashes = new Set<string>();
  for (const one of rows.parts ?? []) {
    if (!(await isPartTrue(one))) return false;
    hashes.add(one.hash);
  }
  const wanted = (rows.snapshots ?? []).flatMap(({ parts }) => Object.values(parts));
  return wanted.every((part) => part === undefined || hashes.has(part.hash));
}

/** What is in a file, plain or compressed, all of it looked at. Nothing of it is taken over by this. */
export async function readTransfer(
  bytes: Uint8Array<ArrayBuffer>,
  account: number,
  most = TRANSFER_FILE_MAX,
): Promise<TransferFile | TransferProblem> {
  const read = await textOfFile(bytes, most);
  if (typeof read === 'string') return { what: read };
  const found = await opened(read.text);
  if (typeof found === 'string') return { what: found };
  const { head, lines } = found;
  if (!isHead(head)) return { what: 'altered' };
  if (head.account.mid !== account) return { what: 'other-account', account: head.account };
  const rows = rowsOf(lines, account);
  if (!rows || !(await arePartsTrue(rows))) return { what: 'altered' };
  return { madeAt: head.madeAt, account: head.account, rows };
}
