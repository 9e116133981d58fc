import { withoutIds } from '../shared/field-path.ts';
import { expectedText, figureSchema, isPassedOver, pathText, rowSchema, z } from './schema.ts';

type Schema = z.core.$ZodType;

/** What of a schema is looked at: its kind, and what is inside. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly in?: Schema;
  readonly options?: readonly Schema[];
}

const defOf = (schema: Schema) =>
  (schema as { readonly _zod: { readonly def: unknown } })._zod.def as Def;

/** What is around a schema and changes nothing of where its fields stand. */
function insideOf({ type, innerType, in: first }: Def): Schema | undefined {
  if (type === 'optional' || type === 'nullable' || type === 'default') return innerType;
  return type === 'pipe' ? first : undefined;
}

export interface Differences {
  /** Where rows of a list or figures did not fit and were left out, with what was expected there. */
  readonly odd: readonly string[];
  /**
   * Declared fields that stood nowhere in the answer: of a list, in none of its rows. One that may be
   * missing is no fault; one that moved looks the same, and only this tells.
   */
  readonly absent: readonly string[];
}

/** Where the first list of a declaration stands, those inside rows not counted; null: it has none. */
export function listPath(schema: Schema, path = 'data'): string | null {
  if (rowSchema(schema)) return path;
  const def = defOf(schema);
  const inside = insideOf(def);
  if (inside) return listPath(inside, path);
  for (const [key, child] of Object.entries(def.shape ?? {})) {
    const found = listPath(child, `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

/**
 * Holds an answer that was accepted against its declaration. Paths name what is declared, `[]` any
 * row and `*` any id; they never show a value.
 * @param raw The envelope's `data`, as it came.
 */
export function differences(schema: Schema, raw: unknown): Differences {
  const odd = new Set<string>();
  const there = new Map<string, boolean>();

  function lookAtRow(row: Schema, value: unknown, path: string) {
    const [issue] = z.safeParse(row as z.ZodMiniType, value).error?.issues ?? [];
    if (issue) odd.add(`${path}${withoutIds(pathText(issue))}: ${expectedText(issue)}`);
    else look(row, value, path);
  }

  function lookAtFields(shape: Readonly<Record<string, Schema>>, value: object, path: string) {
    for (const [key, child] of Object.entries(shape)) {
      const at = `${path}.${key}`;
      const isThere = Object.hasOwn(value, key);
      there.set(at, isThere || there.get(at) === true);
      const held = (value as Record<string, unknown>)[key] ?? null;
      const inner = figureSchema(child);
      if (inner && held !== null) lookAtRow(inner, held, at);
      else if (isThere) look(child, held, at);
    }
  }

  function look(asked: Schema, value: unknown, path: string): void {
    if (typeof value !== 'object' || value === null) return;
    const row = rowSchema(asked);
    if (row) {
      const at = `${path}${Array.isArray(value) ? '[]' : '.*'}`;
      for (const one of Object.values(value)) {
        if (!isPassedOver(asked, one)) lookAtRow(row, one, at);
      }
      return;
    }
    const def = defOf(asked);
    const inside = insideOf(def);
    if (inside) {
      look(inside, value, path);
      return;
    }
    if (def.element && Array.isArray(value)) {
      for (const one of value) look(def.element, one, `${path}[]`);
    }
    for (const option of def.options ?? []) look(option, value, path);
    if (!Array.isArray(value)) lookAtFields(def.shape ?? {}, value, path);
  }

  look(schema, raw, 'data');
  return { odd: [...odd], absent: [...there].flatMap(([path, is]) => (is ? [] : [path])) };
}
