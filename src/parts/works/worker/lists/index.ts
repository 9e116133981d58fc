import type { WorkListId, WorkPartId } from '../../shared/works.ts';
import { collections, season, series } from './collections.ts';
import type { WorkList } from './list.ts';
import { audios, courses, shows, tags } from './media.ts';
import { dynamics, opus } from './posts.ts';
import { articleLists, articles } from './texts.ts';
import { videos } from './videos.ts';

/** Every list of somebody's works, and the lists inside them. */
export const WORKS: Readonly<Record<WorkListId | WorkPartId, WorkList>> = {
  videos,
  articles,
  'article-lists': articleLists,
  opus,
  audios,
  collections,
  courses,
  dynamics,
  shows,
  tags,
  season,
  series,
};
