import type { Fault } from '../types.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Bends rows of an answer, wherever they are: the data itself, a list in it, or a map by id. */
export function bendRows({ kind, rows = Infinity }: Fault, data: unknown): unknown {
  let left = rows;
  const bend = (row: unknown): unknown[] => {
    if (left <= 0) return [row];
    left -= 1;
    return kind === 'rows-missing' ? [] : [withTextAttribute(row)];
  };
  if (Array.isArray(data)) return data.flatMap(bend);
  if (!isFields(data)) return data;
  if (Array.isArray(data['list'])) return { ...data, list: data['list'].flatMap(bend) };
  const isMap = Object.keys(data).length > 0 && Object.keys(data).every((key) => /^\d+$/.test(key));
  if (!isMap) return kind === 'attribute-text' ? withTextAttribute(data) : data;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, row]) => bend(row).map((bent) => [key, bent])),
  );
}

function withTextAttribute(row: unknown): unknown {
  return isFields(row) && 'attribute' in row
    ? { ...row, attribute: String(row['attribute']) }
    : row;
}
