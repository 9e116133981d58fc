import type { FailingCalls } from '../reading/shared/failing.ts';
import { kept } from './kept.ts';

/** Calls that fail, and are let alone for a day when they did so again and again. */
export const failing = kept<FailingCalls>('failingCalls', {});
