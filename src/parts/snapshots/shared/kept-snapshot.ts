import type { Wait } from '../../../pump/shared/wait.ts';
import type { PartStanding, SnapshotPartId } from './snapshot.ts';

/** A part as a list of snapshots shows it. */
export interface PartLine extends PartStanding {
  readonly count: number;
}

/** A snapshot as it is kept: its rows stand elsewhere, once for all that have the same. */
export interface KeptSnapshot {
  readonly account: number;
  readonly takenAtMs: number;
  /** What the account was called. */
  readonly name: string;
  readonly parts: Readonly<Record<SnapshotPartId, PartLine & { readonly hash: string }>>;
}

/** A snapshot in a list. */
export interface SnapshotLine {
  readonly takenAtMs: number;
  readonly parts: Readonly<Record<SnapshotPartId, PartLine>>;
}

/** Rows of a part; those that several snapshots have in common are kept once. */
export interface KeptPart {
  readonly account: number;
  readonly hash: string;
  readonly rows: readonly unknown[];
}

/** What has been read of a part while a snapshot is taken. */
export interface DraftPart extends PartStanding {
  readonly account: number;
  readonly job: string;
  readonly pass: number;
  readonly rows: readonly unknown[];
}

/** How far the taking of a snapshot is. */
export interface TakingProgress {
  readonly state: 'running' | 'waiting' | 'paused';
  readonly wait: Wait | null;
  /** What it reads now; null: it begins. */
  readonly part: SnapshotPartId | null;
  /** Parts that have been read, of so many. */
  readonly done: number;
  readonly of: number;
}

/** Whether what is in favourite folders is part of a snapshot, and what that takes. */
export interface ContentsChoice {
  readonly on: boolean;
  /** Of all folders together, as they are now; null: the service does not say. */
  readonly size: {
    readonly folders: number;
    readonly items: number;
    /** Beside those that every snapshot takes. */
    readonly requests: number;
  } | null;
}

/** So many of the newest are kept, and of those before them one a month. */
export const KEPT_NEWEST = 30;

/** In UTC, unlike the days that a person sees: whoever travels, or has devices in two zones, loses none by it. */
const monthOf = (ms: number) => new Date(ms).toISOString().slice(0, 7);

/** Of snapshots taken at these times, those that stay: of a month the first. */
export function retained(times: readonly number[]): ReadonlySet<number> {
  const inOrder = [...times].sort((a, b) => a - b);
  const firsts = new Map<string, number>();
  for (const ms of inOrder) {
    if (!firsts.has(monthOf(ms))) firsts.set(monthOf(ms), ms);
  }
  return new Set([...firsts.values(), ...inOrder.slice(-KEPT_NEWEST)]);
}
