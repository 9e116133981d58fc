import { openDatabase } from '../database.ts';

const STORES = [
  'kept',
  'viewings',
  'packedViewings',
  'accountSnapshots',
  'snapshotParts',
  'runs',
  'items',
  'journal',
  'snapshots',
  'changes',
  'accountLog',
  'personNotes',
] as const;

/** Everything that goes along, in one piece: all of it is taken over, or nothing. */
export const beginTransfer = async () => (await openDatabase()).transaction(STORES, 'readwrite');

export type TransferTransaction = Awaited<ReturnType<typeof beginTransfer>>;
