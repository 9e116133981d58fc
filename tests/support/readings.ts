import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '../../src/api/define.ts';
import { readAnswer } from '../../src/api/envelope.ts';
import { WORKS } from '../../src/parts/works/worker/lists/index.ts';
import type { WorkInput } from '../../src/parts/works/worker/lists/list.ts';

/** Any conversion of an answer. */
export interface AnyReading {
  readonly operation: Operation;
  value(data: never, input: never, dropped: number): unknown;
}

/** Fits every one of them. */
export const INPUT = { mid: 1, name: '名字', tagid: 1, pn: 1, query: {}, cursor: null };

/** The reading inside a list of works: the list hands it to whoever reads. */
async function ofList(list: (typeof WORKS)[keyof typeof WORKS]): Promise<AnyReading> {
  let found: AnyReading | null = null;
  await list(async (reading) => {
    found = reading;
    return null;
  }, INPUT as WorkInput);
  if (!found) throw new Error('a list of works that reads nothing');
  return found;
}

/** Every reading that a part declares, whether surfaces may ask for it or only the worker. */
async function readingsOfParts(): Promise<(readonly [string, AnyReading])[]> {
  const files = Object.entries(
    import.meta.glob<Record<string, unknown>>('../../src/parts/*/worker/reads.ts'),
  );
  const found = files.map(async ([path, load]) =>
    Object.entries(await load()).flatMap(([name, one]) =>
      typeof one === 'object' && one !== null && 'operation' in one
        ? [[`${path.split('/').at(-3)} ${name}`, one as AnyReading] as const]
        : [],
    ),
  );
  return (await Promise.all(found)).flat();
}

/** Every one of the house, under its name. */
export const READINGS: readonly (readonly [string, AnyReading])[] = [
  ...(await readingsOfParts()),
  ...(await Promise.all(
    Object.entries(WORKS).map(async ([name, list]) => [name, await ofList(list)] as const),
  )),
];

/** The recorded answer of an operation: its envelope. */
export function recorded({ id }: Operation): { readonly status: number; readonly body: object } {
  const path = join(import.meta.dirname, '../fixtures', id, 'success.json');
  return JSON.parse(readFileSync(path, 'utf8'));
}

export function dataOf(operation: Operation): unknown {
  const { status, body } = recorded(operation);
  return readAnswer(operation, status, JSON.stringify(body)).data;
}
