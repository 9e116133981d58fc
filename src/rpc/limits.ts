import { Mid, z } from '../api/schema.ts';

/** Texts in messages, each as long as it can be of use: a message is no place to fill a disk from. */

export const Id = z.string().check(z.maxLength(64));
export const Name = z.string().check(z.maxLength(64));
/** Only ever shown, so it is cut: nothing that a title holds is a reason to refuse an order. */
export const Title = z.pipe(
  z.string(),
  z.transform((text) => text.slice(0, 200).toWellFormed()),
);
/** As many people as anybody may follow, and more. */
export const Mids = z.array(Mid).check(z.maxLength(10_000));
export const OfRun = z.strictObject({ id: Id });
