import { signal } from '@preact/signals';

/** Views that say in place of their list until when nothing is asked: the page need not say it too. */
export const saidInPlace = signal(0);
