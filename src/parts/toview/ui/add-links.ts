import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { parseVideoLink, parseVideoLinks, type VideoLink } from '@/src/shared/video-link.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';

/** A piece of the text that was not added, and why: `elsewhere` leads to no video. */
export interface LeftOut {
  readonly text: string;
  readonly why: 'unknown' | 'elsewhere' | BiliErrorFields;
}

interface Parts {
  /** Where a short link leads; null: to nobody and no video. */
  readonly follow: (link: string) => Promise<string | null>;
  readonly add: (links: readonly VideoLink[]) => void;
  /** Nobody waits for it any more: what was not added by then is not. */
  readonly signal: AbortSignal;
}

/** Adds every video that a text names, with one order; gives how many, and what stays to be mended. */
export async function addLinks(text: string, { follow, add, signal }: Parts) {
  const named = await Promise.all(parseVideoLinks(text).map((link) => resolve(link, follow)));
  const left = named.flatMap((one) => ('why' in one ? [one] : []));
  const videos = [
    ...new Map(
      named.flatMap((one) => ('why' in one ? [] : [[JSON.stringify(one), one] as const])),
    ).values(),
  ];
  if (!signal.aborted && videos.length > 0) add(videos);
  return { added: videos.length, left };
}

async function resolve(
  link: VideoLink,
  follow: Parts['follow'],
): Promise<Exclude<VideoLink, { text: string }> | LeftOut> {
  if (link.type === 'video') return link;
  const { type, text } = link;
  if (type === 'unknown') return { text, why: type };
  try {
    const end = await follow(/^https?:/i.test(text) ? text : `https://${text}`);
    const video = end === null ? null : parseVideoLink(end);
    return video?.type === 'video' ? video : { text, why: 'elsewhere' };
  } catch (error) {
    return { text, why: fieldsOf(error) };
  }
}
