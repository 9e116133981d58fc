import {
  type ArchiveFileProblem,
  archiveFileProblem,
  type FileRow,
  linesOf,
  OWN_LINE_MAX,
  rowOfLine,
  toldCount,
} from '@/src/parts/history/shared/archive-file.ts';
import { guessSetup, type TableSetup } from '@/src/parts/history/shared/import-columns.ts';
import { objectsOf, recordsOf } from '@/src/parts/history/shared/import-pieces.ts';
import { rowOfCells, rowOfObject } from '@/src/parts/history/shared/import-rows.ts';
import { delimiterOf, readCsv } from '@/src/shared/csv.ts';
import { encodingOf } from '@/src/shared/text-encoding.ts';

/** The beginning of a file tells what it is. */
const HEAD_BYTES = 64_000;
const SAMPLES = 20;

export interface ImportTable {
  readonly delimiter: string;
  /** Its first lines, the head among them. */
  readonly lines: readonly (readonly string[])[];
  readonly setup: TableSetup;
}

/** A file that may hold viewings: exported here, a list in JSON, or a table. */
export interface ImportSource {
  readonly file: File;
  readonly form: 'ours' | 'json' | 'table';
  readonly encoding: string;
  readonly table: ImportTable | null;
  /** How many viewings it says that it holds; null: it does not say. */
  readonly told: number | null;
}

/** Where it stands in the file, and what it tells; null: nothing that can be read. */
export interface ImportedRow {
  /** Line, or place in the list, from 1. */
  readonly at: number;
  readonly row: FileRow | null;
}

const nowSeconds = () => Date.now() / 1000;

/** What a file is, by its beginning. */
export async function lookAtFile(
  file: File,
  account: number,
): Promise<ImportSource | ArchiveFileProblem> {
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes, { stream: true }).trimStart();
  const source = { file, encoding, table: null, told: null };
  if (text.startsWith('{')) {
    const [first = ''] = text.split('\n', 1);
    return (
      archiveFileProblem(first, account) ?? { ...source, form: 'ours', told: toldCount(first) }
    );
  }
  if (text.startsWith('[')) return { ...source, form: 'json' };
  // A picture, a packed workbook, or an encoding that nobody knows. Titles may hold anything: what is
  // whole UTF-8 has the sign of a lost letter where a title lost one.
  const isOdd = encoding === 'utf-8' ? /^[^\r\n]*\0/ : /[\0\uFFFD]/;
  if (isOdd.test(text)) return 'unknown';
  const delimiter = delimiterOf(text);
  const lines = await samplesOf(text, delimiter);
  if ((lines[0]?.length ?? 0) < 2) return 'unknown';
  const setup = guessSetup(lines, nowSeconds());
  return { ...source, form: 'table', table: { delimiter, lines, setup } };
}

/** The first lines of a table, as they will be read. */
async function samplesOf(text: string, delimiter: string) {
  async function* once() {
    yield text;
  }
  const lines: (readonly string[])[] = [];
  for await (const record of recordsOf(linesOf(once()), delimiter)) {
    lines.push(...(record.text === null ? [] : readCsv(record.text, delimiter).lines));
    if (lines.length > SAMPLES) break;
  }
  return lines;
}

/** Every row of a file, in pieces: it may be larger than the memory. */
export async function* rowsOf({ file, form, encoding, table }: ImportSource) {
  const decoder = new TextDecoderStream(encoding);
  // Typed as no iterable everywhere yet.
  const pieces = file.stream().pipeThrough(decoder) as unknown as AsyncIterable<string>;
  if (form === 'ours') yield* rowsOfOurs(pieces);
  else if (form === 'json') yield* rowsOfList(pieces);
  else if (table) yield* rowsOfTable(pieces, table);
}

async function* rowsOfOurs(pieces: AsyncIterable<string>): AsyncGenerator<ImportedRow> {
  let isFirst = true;
  for await (const { at, text } of linesOf(pieces, OWN_LINE_MAX)) {
    if (!isFirst) yield { at, row: rowOfLine(text) };
    isFirst = false;
  }
}

async function* rowsOfList(pieces: AsyncIterable<string>): AsyncGenerator<ImportedRow> {
  for await (const { at, text } of objectsOf(pieces)) {
    yield { at, row: text === null ? null : rowOfObject(parsed(text), nowSeconds()) };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function* rowsOfTable(
  pieces: AsyncIterable<string>,
  { delimiter, setup }: ImportTable,
): AsyncGenerator<ImportedRow> {
  let isHead = setup.hasHead;
  for await (const { at, text } of recordsOf(linesOf(pieces), delimiter)) {
    const [cells] = text === null ? [] : readCsv(text, delimiter).lines;
    if (!isHead) yield { at, row: cells ? rowOfCells(cells, setup, nowSeconds()) : null };
    isHead = false;
  }
}
