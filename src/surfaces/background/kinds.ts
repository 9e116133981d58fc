import type { Kind } from '../../engine/kind.ts';
import { invalidParams } from '../../shared/errors.ts';
import { PARTS } from './parts.ts';

const ALL: readonly Kind[] = PARTS.flatMap(({ kinds }) => kinds);
const BY_ID = new Map<string, Kind>(ALL.map((kind) => [kind.id, kind]));
if (BY_ID.size !== ALL.length) throw new TypeError('two kinds share an id');

export function kindOf(id: string): Kind {
  const kind = BY_ID.get(id);
  if (!kind) throw invalidParams(id, 'kind');
  return kind;
}

export function listKinds(): readonly Kind[] {
  return ALL;
}
