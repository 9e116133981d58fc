import type { FakeBili } from '../../fake-bili/index.ts';

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

export const sent = (bili: FakeBili) =>
  bili.log.filter(({ operation }) => operation === 'modifyRelation').length;

export const seen = (run: unknown) => run as Seen;

export interface Browser {
  chrome: {
    action: { getBadgeText(of: object): Promise<string> };
    alarms: { getAll(): Promise<{ name: string; periodInMinutes?: number }[]> };
  };
}
