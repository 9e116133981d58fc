import type { NoticeState } from '../../../engine/shared/end-state.ts';
import type { ItemNote } from '../../../engine/shared/runs.ts';
import type { BiliErrorFields } from '../../../shared/errors.ts';
import type { Dear } from '../../followings/shared/dear.ts';

/** What a notice in the page tells of an act ordered from the context menu. */
export interface MenuNews {
  /** asking: nothing is sent before the person says so. */
  readonly state: 'asking' | NoticeState;
  readonly kind: 'follow-into' | 'unfollow' | 'toview-add';
  /** Of the person, or the title of the video; empty: it was not found out whom or what. */
  readonly name: string;
  /** Where somebody was followed into; empty: the default group. */
  readonly group: string;
  /** There is a way back. */
  readonly canUndo: boolean;
  readonly error: BiliErrorFields | null;
  readonly note: ItemNote | null;
  /** What it waits for, in words; only while it goes on. */
  readonly behind?: string;
  /** What would not come back; only where it is asked. */
  readonly dear?: Dear;
}
