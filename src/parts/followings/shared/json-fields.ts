/** Fields of something that may be anything. */
export type JsonFields = Readonly<Record<string, unknown>>;

export const jsonFields = (value: unknown): JsonFields =>
  typeof value === 'object' && value !== null ? (value as JsonFields) : {};
