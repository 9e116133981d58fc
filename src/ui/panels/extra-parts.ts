import type { WorkKind } from '@/src/parts/works/shared/upload.ts';
import type { EXTRAS } from '@/src/surfaces/space/extras/index.tsx';
import type { SpaceParts } from '../person-parts.ts';

/** Parts of a space page that are loaded only when somebody opens them: as they stand in the table. */
export type ExtraPart = keyof typeof EXTRAS;

export interface ExtraGiven {
  readonly mid: number;
  /** The signed-in account; null when signed out. */
  readonly viewer: number | null;
  /** Of which kind the works are that come first. */
  readonly kind?: WorkKind | undefined;
  /** What a form works with; known to the part that opens it. */
  readonly form?: object | undefined;
  /** Hears what fails, and then says it for the part. */
  readonly told?: ((error: unknown) => void) | undefined;
}

/** What the view of a part gets to work with. */
export interface ExtraProps extends ExtraGiven {
  readonly parts: SpaceParts;
}

/** Draws a part into the element; gives what takes it away again. */
export type MountExtra = (part: ExtraPart, container: Element, given: ExtraGiven) => () => void;
