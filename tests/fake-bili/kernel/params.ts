import type { ViolationRule } from '../types.ts';
import type { Pairs } from './request.ts';

export interface ParamSpec {
  readonly kind: 'mid' | 'int' | 'text' | 'bool' | 'ids' | 'json';
  readonly required?: true;
  readonly min?: number;
  readonly max?: number;
  /** The only texts that are taken. */
  readonly values?: readonly string[];
  /** For `text`: the form it must have. */
  readonly pattern?: RegExp;
  /** For `ids`. */
  readonly maxItems?: number;
  /** For `ids`: what one of them looks like; default: a whole number. */
  readonly item?: RegExp;
  /** For `ids`: an empty text means none of them. */
  readonly orNone?: true;
  /** Answered instead of -400 when there are too many, or when a number is above `max`. */
  readonly tooMany?: number;
}

export type ParamSpecs = Readonly<Record<string, ParamSpec>>;

export const MID = { kind: 'mid', required: true } as const satisfies ParamSpec;
export const TEXT = { kind: 'text' } as const satisfies ParamSpec;
export const FLAG = { kind: 'bool' } as const satisfies ParamSpec;
export const PN = { kind: 'int', min: 1 } as const satisfies ParamSpec;
export const DEVICE = { 'x-bili-device-req-json': { kind: 'json' } } as const satisfies ParamSpecs;

export const ps = (max: number): ParamSpec => ({ kind: 'int', min: 1, max });
export const ids = (maxItems: number): ParamSpec => ({ kind: 'ids', required: true, maxItems });
export const oneOf = (...values: string[]): ParamSpec => ({ kind: 'text', values });

/** Parameters that may stand beside any query: signing is harmless, page markers too. */
const ALWAYS: ParamSpecs = {
  w_rid: TEXT,
  wts: { kind: 'int' },
  web_location: TEXT,
  w_webid: TEXT,
};
const ALWAYS_IN_FORMS: ParamSpecs = { csrf: TEXT, csrf_token: TEXT };

export interface ParamReader {
  has(name: string): boolean;
  text(name: string, fallback?: string): string;
  int(name: string, fallback?: number): number;
  flag(name: string, fallback?: boolean): boolean;
  /** Of pairs, the first numbers; none when the parameter is missing or empty and may be. */
  ids(name: string): number[];
}

export interface ParamProblem {
  readonly rule: ViolationRule;
  readonly detail: string;
  readonly code: number;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function problemOf(name: string, value: string, spec: ParamSpec): ParamProblem | null {
  const wrong = (what: string): ParamProblem => ({
    rule: 'parameter',
    detail: `${name}: ${what}`,
    code: -400,
  });
  if (spec.values && !spec.values.includes(value)) return wrong(`not one of ${spec.values}`);
  switch (spec.kind) {
    case 'mid':
      return /^[1-9]\d{0,15}$/.test(value) ? null : wrong('not an account id');
    case 'int':
      if (!/^-?\d{1,16}$/.test(value)) return wrong('not a whole number');
      if (Number(value) < (spec.min ?? -Infinity)) return wrong(`below ${spec.min}`);
      if (Number(value) <= (spec.max ?? Infinity)) return null;
      return { ...wrong(`above ${spec.max}`), code: spec.tooMany ?? -400 };
    case 'bool':
      return /^(true|false|0|1)$/.test(value) ? null : wrong('not a truth value');
    case 'json':
      return isJson(value) ? null : wrong('not JSON');
    case 'ids': {
      if (value === '' && spec.orNone) return null;
      const items = value.split(',');
      const { item = /^-?\d+$/ } = spec;
      if (!items.every((one) => item.test(one))) return wrong('not ids joined by commas');
      const count = items.length;
      if (count <= (spec.maxItems ?? Infinity)) return null;
      const detail = `${name}: ${count} ids, at most ${spec.maxItems}`;
      return { rule: 'too-many', detail, code: spec.tooMany ?? -400 };
    }
    case 'text':
      return (spec.pattern?.test(value) ?? true) ? null : wrong('not of the right form');
  }
}

/** First thing wrong with these parameters, or null. Unknown and doubled names are wrong. */
export function checkParams(
  pairs: Pairs,
  specs: ParamSpecs,
  place: 'query' | 'form',
): ParamProblem | null {
  const known: ParamSpecs = { ...specs, ...(place === 'query' ? ALWAYS : ALWAYS_IN_FORMS) };
  const seen = new Set<string>();
  for (const [name, value] of pairs) {
    const spec = known[name];
    const where = `${name} in the ${place}`;
    if (!spec) return { rule: 'parameter', detail: `unknown: ${where}`, code: -400 };
    if (seen.has(name)) return { rule: 'parameter', detail: `twice: ${where}`, code: -400 };
    seen.add(name);
    const problem = problemOf(name, value, spec);
    if (problem) return problem;
  }
  for (const [name, spec] of Object.entries(specs)) {
    if (spec.required && !seen.has(name)) {
      return { rule: 'parameter', detail: `missing: ${name} in the ${place}`, code: -400 };
    }
  }
  return null;
}

/** Reads parameters that have passed the check; a missing one without fallback is a bug here. */
export function readParams(pairs: Pairs): ParamReader {
  const values = new Map(pairs);
  const text = (name: string, fallback?: string): string => {
    const value = values.get(name) ?? fallback;
    if (value === undefined) throw new Error(`The route forgot to require ${name}`);
    return value;
  };
  return {
    has: (name) => values.has(name),
    text,
    int: (name, fallback) => Number(text(name, fallback === undefined ? undefined : `${fallback}`)),
    flag: (name, fallback) =>
      ['true', '1'].includes(text(name, fallback === undefined ? undefined : `${fallback}`)),
    ids: (name) => (values.get(name) || null)?.split(',').map(Number.parseFloat) ?? [],
  };
}
