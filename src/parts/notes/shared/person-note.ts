/** Longer ones are none to be seen at a glance. */
export const NOTE_MAX = 200;
/** More people than anybody may follow and block. */
export const NOTES_MAX = 20_000;

/** What the person wrote about somebody, for themselves alone. */
export interface PersonNote {
  readonly account: number;
  readonly mid: number;
  /** Empty: it was taken away. That is kept, so that another device learns it. */
  readonly text: string;
  /** When it was written, Unix milliseconds. */
  readonly atMs: number;
}

/** One line, no longer than allowed. */
export const cutNote = (typed: string): string =>
  [...typed.replace(/\s+/g, ' ').trim()].slice(0, NOTE_MAX).join('').toWellFormed();
