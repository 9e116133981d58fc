import type { MessageKey } from '@/src/i18n.ts';
import type { MethodName } from '@/src/rpc/client.ts';

interface Spec<Id extends string> {
  /** Remembered as the tab that was open last: it stays. */
  readonly id: Id;
  readonly label: MessageKey;
  /** What it shows first, for the picture before the background is awake. */
  readonly method: MethodName;
  /** Where the background keeps that, without the account. A test compares with its own keys. */
  readonly key: string;
}

const defineTab = <const Id extends string>(tab: Spec<Id>) => tab;

/**
 * The tabs of the popup, the first one first. Their views stand in Popup.tsx: the script that reads
 * ahead takes this list along, and must stay small.
 */
export const TABS = [
  defineTab({
    id: 'toview',
    label: 'popup_tab_toview',
    method: 'toview.list',
    key: 'toviewList@3 {}',
  }),
  defineTab({
    id: 'history',
    label: 'popup_tab_history',
    method: 'history.page',
    key: 'historyCursor@3 {"ps":30}',
  }),
  defineTab({ id: 'groups', label: 'popup_tab_groups', method: 'groups.list', key: 'groups@1 {}' }),
] as const;

export type Tab = (typeof TABS)[number];
export type TabName = Tab['id'];
