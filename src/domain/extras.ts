/** Parts of a space page that are loaded only when somebody opens them. */
export type ExtraPart = 'uploads' | 'more' | 'own' | 'works';

export interface ExtraGiven {
  readonly mid: number;
  /** The signed-in account; null when signed out. */
  readonly viewer: number | null;
  /** Which list of the works comes first. */
  readonly list?: string | undefined;
}

/** Draws a part into the element; gives what takes it away again. */
export type MountExtra = (part: ExtraPart, container: Element, given: ExtraGiven) => () => void;
