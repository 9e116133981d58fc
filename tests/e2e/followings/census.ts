import type { FakeBili } from '../../fake-bili/index.ts';
import { people } from './workbench.ts';

/** So few that asking about each of them is over soon; one of them never uploaded anything. */
export function fewFollowed(bili: FakeBili): readonly number[] {
  const { viewer, people: all } = bili.state;
  const mids = people(bili).map(({ mid }) => mid);
  const works = (mid: number) => all.get(mid)?.works.video ?? 0;
  const open = mids.filter((mid) => !all.get(mid)?.cancelled);
  const silent = open.find((mid) => works(mid) === 0);
  const kept = [...open.filter((mid) => works(mid) > 0).slice(0, 2), ...(silent ? [silent] : [])];
  for (const mid of mids) if (!kept.includes(mid)) viewer.followings.delete(mid);
  bili.state.options.feedDays = 0;
  return kept;
}

export const questions = (bili: FakeBili) =>
  bili.log.filter(({ operation }) => operation === 'keywordVideos' || operation === 'feedAll');
