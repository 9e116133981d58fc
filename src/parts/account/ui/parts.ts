import type { MessageKey } from '@/src/i18n.ts';

/** Places of the page, in order, with their names; '': the page as such. */
export const ACCOUNT_PARTS = [
  ['', 'account_timeline'],
  ['profile', 'account_profile'],
  ['exp', 'account_exp'],
  ['coins', 'account_coins'],
  ['login', 'account_login'],
  ['moral', 'account_moral'],
  ['jury', 'account_jury'],
  ['notes', 'account_notes'],
  ['public-notes', 'account_public_notes'],
] as const satisfies readonly (readonly [string, MessageKey])[];

export type PartId = (typeof ACCOUNT_PARTS)[number][0];

export const partLink = (id: PartId) => (id === '' ? '#/account' : `#/account/${id}`);
