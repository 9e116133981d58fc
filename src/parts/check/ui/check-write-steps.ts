import type { MessageKey } from '@/src/i18n.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { oneItem, type SingleOrder } from '@/src/ui/order-one.ts';

/** What is written with: an own group that nobody has yet, somebody followed, a video. */
export interface WriteSubject {
  /** As the service numbers it; null: it is not there now. */
  readonly tagid: number | null;
  /** null: nobody is followed. */
  readonly person: { readonly mid: number; readonly name: string } | null;
  /** Not in the watch-later list at first; null: none was found. */
  readonly video: { readonly aid: number; readonly title: string } | null;
  /** Why none could be looked for; null: it was looked for. */
  readonly videoRefused: BiliErrorFields | null;
}

export const CHECK_GROUP = 'Bilideck 自检';
export const CHECK_GROUP_RENAMED = 'Bilideck 自检 2';

/** Steps of one chain need each other: the last one done is the one that can be taken back. */
type Chain = 'group' | 'video';

export interface WriteStep {
  readonly id: string;
  readonly chain: Chain;
  /** The operation that the engine sends for it, as the table calls it. */
  readonly operation: string;
  /** Says exactly what it does and what its undo does. */
  readonly told: MessageKey;
  /** What those words name. */
  named(subject: WriteSubject): string;
  /** There is nothing to do it with, whatever comes before. */
  lacks(subject: WriteSubject): boolean;
  /** Taken back, it leaves another thing than there was: what came before it has no way back then. */
  readonly renews?: boolean;
  /** null: what it needs is not there now. */
  order(subject: WriteSubject): SingleOrder | null;
}

const personName = ({ person }: WriteSubject) => person?.name ?? '';
const nobody = ({ person }: WriteSubject) => person === null;
const noVideo = ({ video }: WriteSubject) => video === null;
const nothingLacks = () => false;
const videoTitle = ({ video }: WriteSubject) => video?.title ?? '';

function ofMember(kind: 'group-add' | 'group-leave') {
  return ({ tagid, person }: WriteSubject) => {
    if (tagid === null || person === null) return null;
    const { mid, name } = person;
    return oneItem(kind, { id: mid, title: name, of: { mid } }, { tagids: [tagid] }, CHECK_GROUP);
  };
}

function ofVideo(kind: 'toview-add' | 'toview-remove') {
  return ({ video }: WriteSubject) =>
    video && oneItem(kind, { id: video.aid, title: video.title, of: { aid: video.aid } });
}

/** In this order; each waits for the one before it in its chain. */
export const WRITE_STEPS: readonly WriteStep[] = [
  {
    id: 'create',
    chain: 'group',
    operation: 'groupCreate',
    told: 'check_write_create',
    named: () => CHECK_GROUP,
    lacks: nothingLacks,
    order: () => oneItem('group-create', { id: CHECK_GROUP, of: { name: CHECK_GROUP } }),
  },
  {
    id: 'rename',
    chain: 'group',
    operation: 'groupRename',
    told: 'check_write_rename',
    named: () => CHECK_GROUP_RENAMED,
    lacks: nothingLacks,
    order: ({ tagid }) =>
      tagid === null
        ? null
        : oneItem('group-rename', {
            id: tagid,
            title: CHECK_GROUP_RENAMED,
            of: { tagid, name: CHECK_GROUP_RENAMED },
          }),
  },
  {
    id: 'add',
    chain: 'group',
    operation: 'groupCopyUsers',
    told: 'check_write_add',
    named: personName,
    lacks: nobody,
    order: ofMember('group-add'),
  },
  {
    id: 'leave',
    chain: 'group',
    operation: 'groupMoveUsers',
    told: 'check_write_leave',
    named: personName,
    lacks: nobody,
    order: ofMember('group-leave'),
  },
  {
    id: 'delete',
    chain: 'group',
    operation: 'groupDelete',
    told: 'check_write_delete',
    renews: true,
    named: () => CHECK_GROUP_RENAMED,
    lacks: nothingLacks,
    order: ({ tagid }) =>
      tagid === null
        ? null
        : oneItem('group-delete', { id: tagid, title: CHECK_GROUP_RENAMED, of: { tagid } }),
  },
  {
    id: 'toview-add',
    chain: 'video',
    operation: 'toviewAdd',
    told: 'check_write_toview_add',
    named: videoTitle,
    lacks: noVideo,
    order: ofVideo('toview-add'),
  },
  {
    id: 'toview-remove',
    chain: 'video',
    operation: 'toviewDelete',
    told: 'check_write_toview_remove',
    named: videoTitle,
    lacks: noVideo,
    order: ofVideo('toview-remove'),
  },
];
