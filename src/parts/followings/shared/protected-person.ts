/** Somebody whom no order of many may touch, by the person's own choice. */
export interface ProtectedPerson {
  readonly mid: number;
  /** As they are called among the followings; null: they are not there. */
  readonly name: string | null;
}
