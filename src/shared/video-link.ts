/** What a pasted text names. `short`: a b23.tv link says nothing without opening it. */
export type VideoLink =
  | { readonly type: 'video'; readonly bvid: string }
  | { readonly type: 'video'; readonly aid: number }
  | { readonly type: 'short' | 'unknown'; readonly text: string };

const BVID = /^BV1[0-9A-Za-z]{9}$/i;
const AVID = /^av(\d{1,16})$/i;
const BILIBILI = /(^|\.)bilibili\.com$/;
const SHORT = /(^|\.)(b23\.tv|bili2233\.cn)$/;

/** Every video named in the text, each once, and every piece that names none. */
export function parseVideoLinks(text: string): readonly VideoLink[] {
  const found = new Map<string, VideoLink>();
  for (const piece of text.normalize('NFKC').split(/[\s,，、;；]+/)) {
    if (piece === '') continue;
    const link = parseOne(piece);
    found.set(JSON.stringify(link), link);
  }
  return [...found.values()];
}

/** What one link or id names. */
export const parseVideoLink = (text: string): VideoLink => parseOne(text.normalize('NFKC').trim());

function parseOne(piece: string): VideoLink {
  const id = videoId(piece);
  if (id) return id;
  const url = toUrl(piece);
  if (!url) return { type: 'unknown', text: piece };
  if (SHORT.test(url.hostname)) return { type: 'short', text: piece };
  if (!BILIBILI.test(url.hostname)) return { type: 'unknown', text: piece };
  const inPath = url.pathname.split('/').map(videoId).find(Boolean);
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
