import type { BiliErrorFields } from '../../shared/errors.ts';
import type { AnyKind } from '../../shared/kind-ids.ts';
import type { ItemNote } from './runs.ts';

/** `doubtful`: the answer was lost and reading again did not settle it either. */
export type ActState = 'pending' | 'sending' | 'verified' | 'failed' | 'doubtful';

/** One thing the person ordered with one click. */
export interface Act {
  readonly id: string;
  /** A kind of the engine. */
  readonly kind: AnyKind;
  /** Account on whose behalf. */
  readonly account: number;
  /** The person or the video. */
  readonly target: {
    readonly mid?: number;
    readonly aid?: number;
    readonly bvid?: string;
    readonly title: string;
  };
  readonly state: ActState;
  readonly createdAtMs: number;
  readonly error: BiliErrorFields | null;
  readonly note: ItemNote | null;
  readonly undone: boolean;
  /** It changed something, be it in part, and there is a way back from that. */
  readonly undoable: boolean;
}
