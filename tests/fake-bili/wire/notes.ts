import { createRandom, mixSeed } from '../state/random.ts';
import type { Account, World } from '../state/world.ts';
import { beijingText } from './logs.ts';
import { coverUrl } from './pictures.ts';

const OWN = 13;
const PUBLIC = 4;

/** Ids of notes are above 2^53: as a number they lose their last digits. */
const noteId = (place: number) => 24_816_003_577_190_401n + BigInt(place) * 977_003n * 2n;

/** Minutes, Beijing time. */
const minutesOf = (seconds: number) => beijingText(seconds).slice(0, 16);

function drawNotes(world: World, me: Account, count: number, salt: number) {
  const random = createRandom(mixSeed(world.seed, salt, me.mid));
  const videos = me.history.flatMap(({ business, aid }) =>
    business === 'archive' ? (world.videos.get(aid) ?? []) : [],
  );
  return videos.slice(0, count).map((video, place) => ({
    video,
    place,
    likes: random.int(0, 90),
    at: Math.floor(world.seededAtMs / 1000) - place * 700_000 - random.int(100, 600_000),
    title: `${video.owner.topic.name}笔记 第${place + 1}篇`,
    summary: random.pick(video.owner.topic.signs),
  }));
}

export function noteRows(world: World, me: Account): Record<string, unknown>[] {
  const all = drawNotes(world, me, OWN, 71);
  const left = all.filter(({ place }) => !me.notesGone.has(String(noteId(place))));
  return left.map(({ video, place, at, title, summary }) => {
    const { aid, bvid, desc, state } = video;
    return {
      title,
      summary,
      mtime: minutesOf(at),
      arc: { oid: aid, bvid, pic: coverUrl(aid), desc, status: state, oid_type: 0, aid },
      note_id: Number(noteId(place)),
      note_id_str: String(noteId(place)),
      audit_status: 0,
      web_url: `https://www.bilibili.com/h5/note-app?oid=${aid}&pagefrom=user`,
      message: `更新于 ${minutesOf(at)}`,
      forbid_note_entrance: false,
      likes: 0,
      has_like: false,
    };
  });
}

export function publicNoteRows(world: World, me: Account): Record<string, unknown>[] {
  const cvidOf = (place: number) => 31_200_000 + place * 7717 + (me.mid % 1000);
  const all = drawNotes(world, me, PUBLIC, 72);
  const left = all.filter(({ place }) => !me.notesGone.has(`cv${cvidOf(place)}`));
  return left.map(({ place, at, title, summary, likes }) => {
    const cvid = cvidOf(place);
    return {
      cvid,
      title,
      summary,
      pubtime: minutesOf(at),
      web_url: `https://www.bilibili.com/h5/note-app/view?cvid=${cvid}`,
      message: `更新于 ${minutesOf(at)}`,
      likes,
      has_like: false,
    };
  });
}
