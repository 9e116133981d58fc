import { signal } from '@preact/signals';

/**
 * Counts how often this page came to show another account, or nobody. What a page keeps of an answer holds for the
 * count at which it was asked for.
 */
export const accountTurn = signal(0);

/** An order was refused because of the last of them, and whoever gave it may not have seen that. */
export const orderRefused = signal(false);
