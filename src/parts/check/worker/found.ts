import { z } from '../../../api/schema.ts';

const Id = z.optional(z.int().check(z.positive()));

/** Ids that earlier answers gave, to ask the next calls with. They stay with whoever asks. */
export const Found = z.strictObject({
  /** Chosen, or else who was followed last. */
  person: Id,
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(32))),
  followed: z.optional(z.array(z.int().check(z.positive())).check(z.maxLength(40))),
  group: Id,
  groupCount: Id,
  video: Id,
  season: Id,
  series: Id,
  folder: Id,
  folderCount: Id,
});
export type Found = z.output<typeof Found>;

/** What of an answer the next calls can be asked with: an odd id or an endless name costs itself. */
export const learnt = (told: Partial<Found>): Partial<Found> =>
  Object.fromEntries(
    Object.entries(told).filter(([key, value]) => z.safeParse(Found, { [key]: value }).success),
  );

/** With who asks. */
export interface AskedWith extends Found {
  readonly own: number;
}
