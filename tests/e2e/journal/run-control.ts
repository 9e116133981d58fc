import type { Page } from '@playwright/test';
import type { FakeBili } from '../../fake-bili/index.ts';
import type { Opened } from '../../support/browser.ts';

export interface Seen {
  readonly id: string;
  readonly state: string;
  readonly counts: { readonly verified: number };
}

export function order(bili: FakeBili, count: number) {
  const people = [...bili.state.viewer.followings.values()].filter(({ special }) => !special);
  const items = people.slice(0, count).map(({ mid }) => {
    const title = bili.state.people.get(mid)?.name ?? '';
    return { id: String(mid), title, target: { mid } };
  });
  return { kind: 'unfollow', params: {}, items };
}

export async function openPage({ context, extensionId }: Opened, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return page;
}

export const sent = (bili: FakeBili) =>
  bili.log.filter(({ operation }) => operation === 'modifyRelation').length;

export const seen = (run: unknown) => run as Seen;

export interface Browser {
  chrome: {
    action: { getBadgeText(of: object): Promise<string> };
    alarms: { getAll(): Promise<{ name: string; periodInMinutes?: number }[]> };
  };
}
