import {
  type AccountSnapshot,
  SNAPSHOT_FORMAT,
  SNAPSHOT_PARTS,
  SNAPSHOT_VERSION,
  SnapshotBody,
} from './snapshot.ts';
import { SKIPPED, SNAPSHOT_KEYS, SOME_SETTINGS } from './snapshot-keys.ts';

/**
 * Why a file was not taken. damaged: cut off, or no JSON. not-ours: JSON of something else. newer: of
 * a later version of this extension. altered: it is not what was written, or says what cannot be.
 */
export const FILE_PROBLEMS = [
  'empty',
  'too-large',
  'damaged',
  'not-ours',
  'newer',
  'altered',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** In bytes, also of what comes out of a compressed one. */
export const SNAPSHOT_FILE_MAX = 64_000_000;

type Content = Pick<AccountSnapshot, 'takenAt' | 'account' | 'parts'>;

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a text, in hex. */
export async function fingerprint(text: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

const checksumOf = ({ takenAt, account, parts }: Content, version = SNAPSHOT_VERSION) =>
  fingerprint(JSON.stringify([version, takenAt, account, parts]));

type Body = Readonly<Record<string, unknown>>;

/** Each takes what a file says one version on, the first from version 1. */
const MIGRATIONS: readonly ((body: Body) => Body)[] = [
  // What is in favourite folders was not part of it.
  (body) => ({ ...body, parts: { favourites: SKIPPED, ...(body['parts'] as object) } }),
  // Nor were notes about people, and of the settings two alone.
  (body) => {
    const parts = body['parts'] as { readonly settings?: object };
    const settings = { ...parts.settings, ...SOME_SETTINGS };
    return { ...body, parts: { notes: SKIPPED, ...parts, settings } };
  },
];

/** The file of a snapshot: JSON that a person can read, a row on each line. */
export async function writeSnapshot(snapshot: AccountSnapshot): Promise<string> {
  const { takenAt, account, parts } = snapshot;
  const head = {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    checksum: await checksumOf(snapshot),
    takenAt,
    account,
  };
  const written = SNAPSHOT_PARTS.map((id) => {
    const { rows, ...standing } = parts[id];
    const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
    return `"${id}": ${JSON.stringify(standing).slice(0, -1)}, "rows": [\n${lines}]}`;
  });
  const opening = JSON.stringify(head, null, 1).slice(0, -2);
  return `${opening},\n "parts": {\n${written.join(',\n')}}}\n`;
}

/** A text, compressed (gzip). */
export async function compress(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** @throws what the stream throws where it is damaged. null: more than `most` bytes. */
async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    // A few bytes can stand for thousands of millions.
    if (size > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(read.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const isPacked = ([first, second]: Uint8Array) => first === 0x1f && second === 0x8b;

interface Read {
  readonly text: string;
}

/** What stands in a file, plain or compressed (gzip); or why that cannot be told. */
export async function textOfFile(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Read | FileProblem> {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > most) return 'too-large';
  try {
    const plain = isPacked(bytes) ? await unpack(bytes, most) : bytes;
    return plain ? { text: new TextDecoder('utf-8', { fatal: true }).decode(plain) } : 'too-large';
  } catch {
    return 'damaged';
  }
}

/** Rows that say the same of themselves would be one to everybody who looks for them. */
function hasTwins({ parts }: AccountSnapshot): boolean {
  return SNAPSHOT_PARTS.some((id) => {
    const key = SNAPSHOT_KEYS[id] as (row: unknown) => string | number;
    return new Set(parts[id].rows.map(key)).size !== parts[id].rows.length;
  });
}

/** What is in a file, plain or compressed. Nothing of it is taken over by this. */
export async function readSnapshot(
  bytes: Uint8Array<ArrayBuffer>,
  most = SNAPSHOT_FILE_MAX,
): Promise<AccountSnapshot | FileProblem> {
  const read = await textOfFile(bytes, most);
  if (typeof read === 'string') return read;
  let found: unknown;
  try {
    found = JSON.parse(read.text);
  } catch {
    return 'damaged';
  }
  if (typeof found !== 'object' || found === null) return 'not-ours';
  const { format, version, ...content } = found as Body;
  if (format !== SNAPSHOT_FORMAT || typeof version !== 'number') return 'not-ours';
  if (version > SNAPSHOT_VERSION) return 'newer';
  try {
    return Number.isInteger(version) && version > 0 ? await bodyOf(content, version) : 'altered';
  } catch {
    // Nested so deep that nobody can go through it.
    return 'altered';
  }
}

async function bodyOf(
  { checksum, ...body }: Body,
  version: number,
): Promise<AccountSnapshot | FileProblem> {
  const now = MIGRATIONS.slice(version - 1).reduce((one, migrate) => migrate(one), body);
  const { success, data } = SnapshotBody.safeParse(now);
  if (!success) return 'altered';
  // By what stands in the file: what a schema gives back may have its fields in another order.
  const isWritten = checksum === (await checksumOf(body as unknown as Content, version));
  const snapshot = data as unknown as AccountSnapshot;
  return isWritten && !hasTwins(snapshot) ? snapshot : 'altered';
}
