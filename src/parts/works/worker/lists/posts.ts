import { userDynamics, userOpus } from '../../../../api/operations/dynamics.ts';
import { siteUrl } from '../../../../shared/links.ts';
import { defineWorkList, workRow } from './list.ts';

const OPUS_TYPES = ['all', 'article', 'dynamic'] as const;

export const opus = defineWorkList(userOpus)(
  ({ mid, query, cursor }) => ({
    host_mid: mid,
    offset: cursor ?? '',
    type: OPUS_TYPES.find((type) => type === query.filters?.['type']) ?? 'all',
  }),
  ({ items, has_more, offset }, { cursor }) => ({
    next: nextOffset(has_more, offset, cursor),
    rows: items.map((row) =>
      workRow({
        id: row.opus_id,
        title: row.content,
        cover: row.cover?.url ?? '',
        url:
          siteUrl(row.jump_url) ||
          `https://www.bilibili.com/opus/${encodeURIComponent(row.opus_id)}`,
        plays: shortNumber(row.stat?.view),
        likes: shortNumber(row.stat?.like),
      }),
    ),
  }),
);

/** Pages may be short or empty while there is more. */
export const dynamics = defineWorkList(userDynamics)(
  ({ mid, cursor }) => ({ host_mid: mid, offset: cursor ?? '' }),
  ({ items, has_more, offset }, { cursor }) => ({
    next: nextOffset(has_more, offset, cursor),
    rows: items.flatMap(({ id_str, modules }) => {
      // What was taken back has no id, and nothing to show.
      if (!id_str) return [];
      const { module_author: author, module_dynamic: content, module_tag: tag } = modules;
      const posted = postedOf(content?.major);
      const words = content?.desc?.text ?? '';
      const at = author?.pub_ts ?? 0;
      return [
        workRow({
          id: id_str,
          title: words || posted.title || posted.text,
          text: underWords(words, posted),
          cover: posted.cover,
          url: `https://t.bilibili.com/${encodeURIComponent(id_str)}`,
          atSeconds: at > 0 ? at : null,
          badge: tag?.text ?? '',
        }),
      ];
    }),
  }),
);

/** What is not said yet by the words above it. */
function underWords(words: string, { title, text }: Posted): string {
  if (words) return title;
  return title && title !== text ? text : '';
}

/** An offset that does not move on is the end, whatever is said beside it. */
function nextOffset(
  hasMore: boolean | null | undefined,
  offset: string,
  asked: string | null,
): string | null {
  return hasMore && offset && offset !== asked ? offset : null;
}

interface Posted {
  readonly title: string;
  readonly text: string;
  readonly cover: string;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A live room comes as JSON in a text. */
function liveOf({ content }: Record<string, unknown>): Record<string, unknown> {
  try {
    return record(record(JSON.parse(text(content)))['live_play_info']);
  } catch {
    return {};
  }
}

/** What stands under the words: each kind of it lies under its own name. */
function postedOf(major: unknown): Posted {
  const all = record(major);
  const name = text(all['type']).replace('MAJOR_TYPE_', '').toLowerCase();
  const inside = name === 'live_rcmd' ? liveOf(record(all[name])) : record(all[name]);
  const pictures = Array.isArray(inside['pics']) ? inside['pics'] : inside['items'];
  const [picture] = Array.isArray(pictures) ? pictures.map(record) : [];
  const covers = Array.isArray(inside['covers']) ? inside['covers'] : [];
  return {
    title: text(inside['title']) || text(inside['tips']),
    text: text(record(inside['summary'])['text']) || text(inside['desc']),
    cover:
      text(inside['cover']) || text(picture?.['url']) || text(picture?.['src']) || text(covers[0]),
  };
}

/** "1.2万" as 12000; null where it is no number. */
export function shortNumber(shown: string | null | undefined): number | null {
  const match = /^([\d.]+)([万亿]?)$/.exec(shown?.trim() ?? '');
  if (!match) return null;
  const unit = { 万: 10_000, 亿: 100_000_000 }[match[2] ?? ''] ?? 1;
  const value = Math.round(Number(match[1]) * unit);
  return Number.isFinite(value) ? value : null;
}
