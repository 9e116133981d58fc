import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';

/** How far something was watched. */
export const WATCHED = ['any', 'done', 'part', 'brief'] as const;
export type WatchedPart = (typeof WATCHED)[number];

/** Where a viewing is to be: kept here alone, on the site alone, or on the site at all. */
export const WHERE = ['any', 'here', 'site', 'onsite'] as const;
export type WherePart = (typeof WHERE)[number];

const DEVICES: readonly HistoryItem['device'][] = ['phone', 'web', 'tablet', 'tv', 'other'];

/** What the archive is searched for, as the page has it. */
export interface ArchiveSearch {
  readonly text: string;
  /** null: every kind. */
  readonly business: string | null;
  /** null: any. */
  readonly device: HistoryItem['device'] | null;
  readonly watched: WatchedPart;
  readonly where: WherePart;
}

const PATH = '#/history';
const TEXT_MAX = 500;
const KIND = /^[a-z-]{1,30}$/;

/** The address of a search; of none, that of the page. */
export function archiveAddress({ text, business, device, watched, where }: ArchiveSearch): string {
  const asked = {
    q: text.trim(),
    kind: business ?? '',
    device: device ?? '',
    watched: watched === 'any' ? '' : watched,
    where: where === 'any' ? '' : where,
  };
  const pairs = Object.entries(asked).filter(([, value]) => value !== '');
  return pairs.length === 0 ? PATH : `${PATH}?${new URLSearchParams(pairs)}`;
}

/** What an address searches for, whoever wrote it; null: it leads to another page. */
export function readArchiveAddress(hash: string): ArchiveSearch | null {
  const [path, ...rest] = hash.split('?');
  if (path !== PATH) return null;
  const asked = new URLSearchParams(rest.join('?'));
  const kind = asked.get('kind') ?? '';
  return {
    text: (asked.get('q') ?? '').slice(0, TEXT_MAX),
    business: KIND.test(kind) ? kind : null,
    device: DEVICES.find((one) => one === asked.get('device')) ?? null,
    watched: WATCHED.find((one) => one === asked.get('watched')) ?? 'any',
    where: WHERE.find((one) => one === asked.get('where')) ?? 'any',
  };
}
