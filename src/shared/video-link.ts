/** What a pasted text names. `short`: a b23.tv link that says nothing without opening it. */
export type VideoLink =
  | { readonly type: 'video'; readonly bvid: string }
  | { readonly type: 'video'; readonly aid: number }
  | { readonly type: 'short' | 'unknown'; readonly text: string };

/** A BV id, its head in letters of any size. */
export const BVID = /^BV1[0-9A-Za-z]{9}$/i;
const AVID = /^av(\d{1,16})$/i;
const BILIBILI = /(^|\.)bilibili\.com$/;
/** The one host of short links that is asked where they lead. */
export const SHORT_HOST = 'b23.tv';

/**
 * Every video named in the text, each once, and every piece that names none. The words around a
 * link (apps share it behind its title) are no pieces: only a line without any link is.
 */
export function parseVideoLinks(text: string): readonly VideoLink[] {
  const found = new Map<string, VideoLink>();
  for (const line of text.normalize('NFKC').split('\n')) {
    const links = line.split(SEPARATORS).filter(Boolean).map(parseOne);
    const namesOne = links.some(({ type }) => type !== 'unknown');
    for (const link of links) {
      if (namesOne && link.type === 'unknown' && !LINK_LIKE.test(link.text)) continue;
      found.set(JSON.stringify(link), link);
    }
  }
  return [...found.values()];
}

/** Between pieces; a link begins one, whatever stands before it. */
const SEPARATORS = /[\s,，、;；]+|(?=https?:\/\/)/;
/** Meant to name a video: not to be passed over. */
const LINK_LIKE = /^(https?:|BV|av\d)/i;

/** What one link or id names. */
export const parseVideoLink = (text: string): VideoLink => parseOne(text.normalize('NFKC').trim());

function parseOne(piece: string): VideoLink {
  const id = videoId(piece);
  if (id) return id;
  const url = toUrl(piece);
  if (!url) return { type: 'unknown', text: piece };
  const isShort = url.hostname === SHORT_HOST;
  if (!isShort && !BILIBILI.test(url.hostname)) return { type: 'unknown', text: piece };
  const inPath = url.pathname.split('/').map(videoId).find(Boolean);
  if (isShort) return inPath ?? { type: 'short', text: piece };
  const inQuery = videoId(url.searchParams.get('bvid') ?? '');
  return inPath ?? inQuery ?? { type: 'unknown', text: piece };
}

function videoId(text: string): VideoLink | null {
  // The prefix is written in any case; what follows is not: BV ids tell the cases apart.
  if (BVID.test(text)) return { type: 'video', bvid: `BV1${text.slice(3)}` };
  const aid = Number(AVID.exec(text)?.[1]);
  return Number.isSafeInteger(aid) && aid > 0 ? { type: 'video', aid } : null;
}

/** Links are pasted with and without their scheme. */
function toUrl(piece: string): URL | null {
  const whole = /^https?:\/\//i.test(piece) ? piece : `https://${piece}`;
  return piece.includes('.') && URL.canParse(whole) ? new URL(whole) : null;
}
