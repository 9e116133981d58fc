import { computed, signal as createSignal } from '@preact/signals';
import type { Act } from '@/src/engine/shared/act.ts';
import { type EndState, endState } from '@/src/engine/shared/end-state.ts';
import { t } from '@/src/i18n.ts';
import { dearTo } from '@/src/parts/followings/shared/dear.ts';
import type { Relation } from '@/src/parts/followings/shared/relation.ts';
import { type FollowGroup, SPECIAL_TAGID } from '@/src/parts/groups/shared/group.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { type Ended, oneItem, orderOne, undoOne } from '@/src/ui/order-one.ts';
import {
  ensure,
  knownGroups,
  personResource,
  rereadOn,
  type SpaceParts,
} from '@/src/ui/person-parts.ts';
import { type ViewState, viewState } from '@/src/ui/resource.ts';

/** What a click changes: a group by its tagid, the star, the follow itself, a new group. */
export type Change = number | 'star' | 'follow' | 'new';

/** The engine's kinds that are ordered here. */
export type GroupOrder =
  | 'follow'
  | 'follow-into'
  | 'unfollow'
  | 'group-add'
  | 'group-leave'
  | 'group-create'
  | 'special-on'
  | 'special-off';

/** How the last click ended, until the next one or until it is dismissed. */
export interface GroupOutcome {
  readonly state: EndState | 'made-only';
  /** Of a group that was made: how putting the person into it ended. */
  readonly made?: Ended['state'];
  /** The group, where it was about one. */
  readonly name: string;
  readonly kind: GroupOrder;
  readonly error: BiliErrorFields | null;
  readonly note: Act['note'];
  /** Acts that an undo takes back, in this order; none: nothing can be taken back. */
  readonly acts: readonly string[];
}

/** Refusals that another try will not change: they do not want it, or are no more. */
const FINAL_CODES: readonly (number | undefined)[] = [22002, 22013, 40061];

/** My follow groups and which of them a person is in, to be changed with a click. */
export function createPersonGroupsModel(parts: SpaceParts) {
  const { ask, mid, signal } = parts;
  const list = knownGroups(parts);
  const relation = personResource(parts, 'followings.relation');
  const card = personResource(parts, 'person.userCard');
  /** Of the last used groups, as they were when the panel opened: nothing moves under a pointer. */
  const lastUsed = createSignal<readonly number[]>([]);
  /** Why nobody can follow them, once the service has said so. */
  const refusal = createSignal<BiliErrorFields | null>(null);
  /** Whether the question before an unfollow that costs something is open. */
  const asking = createSignal(false);
  const sending = createSignal<readonly Change[]>([]);
  const outcome = createSignal<GroupOutcome | null>(null);
  const undoing = createSignal(false);
  /** What a click waits for, in words. */
  const behind = createSignal<string | null>(null);

  const groups = computed(() => {
    const own = (list.value.value ?? []).filter(({ tagid }) => tagid > 0);
    const used = lastUsed.value.flatMap((id) => own.find(({ tagid }) => tagid === id) ?? []);
    return [...new Set([...used, ...own])];
  });
  const follows = computed(() => {
    const mine = relation.value.value?.mine;
    return mine === 'following' || mine === 'mutual';
  });

  let used: Promise<void> | null = null;
  function askLastUsed() {
    used ??= ask('groups.lastUsed', {}).then(
      (tagids) => {
        lastUsed.value = tagids;
      },
      () => undefined,
    );
    return used;
  }

  const person = { id: mid, of: { mid } };

  const toldOf = (act: Ended) => ({ note: act.note, error: act.error, state: endState(act) });

  /** However it ended, the background says so to every surface, and each looks again. */
  function tell(kind: GroupOrder, name: string, act: Ended, acts: readonly string[]) {
    const told = toldOf(act);
    if (FINAL_CODES.includes(told.error?.code)) refusal.value = told.error;
    // Of two that were on their way together, the one that failed stays in sight.
    if (isWell(told) && !isWell(outcome.peek() ?? told)) return;
    outcome.value = { kind, name, ...told, acts };
  }

  /** One click at a time on each thing; clicks on different things queue up in the background. */
  async function change(what: Change, doing: () => Promise<void>) {
    if (sending.peek().includes(what) || undoing.peek()) return;
    sending.value = [...sending.peek(), what];
    outcome.value = null;
    void ask('runs.behind', {}).then(
      (words) => {
        behind.value = words;
      },
      () => undefined,
    );
    await doing();
    sending.value = sending.peek().filter((one) => one !== what);
  }

  /** A verified act shows before the relation is read again. */
  function learn(kind: GroupOrder, tagids: readonly number[], act: Ended) {
    if (act.state === 'verified') relation.patch((now) => after(now, kind, tagids));
  }

  function send(what: Change, kind: GroupOrder, tagids: readonly number[], name = '') {
    return change(what, async () => {
      const params = tagids.length > 0 ? { tagids } : {};
      const act = await orderOne(ask, oneItem(kind, person, params, name || undefined));
      if (signal.aborted) return;
      if (act.note === null) learn(kind, tagids, act);
      tell(kind, name, act, act.undoable ? [act.id] : []);
    });
  }

  /** Newest first: who is taken out of a new group leaves it empty, and it can go. */
  async function undo() {
    const done = outcome.peek();
    // What is on its way tells its end in the same place.
    if (!done || undoing.peek() || sending.peek().length > 0) return;
    undoing.value = true;
    let worst: Ended | null = null;
    const left: string[] = [];
    for (const id of done.acts) {
      const act = await undoOne(ask, id);
      if (act.state === 'verified') continue;
      worst ??= act;
      left.push(id);
    }
    undoing.value = false;
    if (signal.aborted) return;
    // What is not taken back yet can be tried again.
    if (worst) outcome.value = { ...done, ...toldOf(worst), acts: left };
    else outcome.value = { ...done, state: 'undone', acts: [] };
  }

  // Somebody changed groups or the relation, here or elsewhere.
  const topics = [`relation:${mid}`, 'groups'] as const;
  rereadOn(topics, relation, parts);
  // The background forgot the list: the first surface asks, the others find what it learnt.
  rereadOn(topics, list, parts, 'load');

  return {
    mid,
    list,
    relation,
    /** Who is banned or gone can do nothing. */
    isBanned: computed(() => card.value.value?.banned === true),
    isGone: computed(() => card.state.value.error?.kind === 'not-found'),
    groups,
    follows,
    refusal,
    asking,
    sending,
    outcome,
    undoing,
    behind,
    state: computed((): ViewState => {
      const states = [list, relation].map(({ state }) => viewState<unknown>(state.value));
      return states.find((state) => state !== 'ready') ?? 'ready';
    }),
    error: computed(() => relation.state.value.error ?? list.state.value.error),
    open() {
      if (relation.state.peek().status !== 'idle') return;
      ensure(relation);
      ensure(list);
      ensure(card);
      void askLastUsed();
    },
    recall: () => Promise.all([relation.recall(), list.recall(), card.recall(), askLastUsed()]),
    retry() {
      for (const part of [relation, list]) if (part.state.peek().error) void part.refresh();
    },
    toggle({ tagid, name }: FollowGroup) {
      const isIn = relation.value.peek()?.tagids.includes(tagid);
      const kind = !follows.peek() ? 'follow-into' : isIn ? 'group-leave' : 'group-add';
      return send(tagid, kind, [tagid], name);
    },
    toggleStar() {
      if (!follows.peek()) return send('star', 'follow-into', [SPECIAL_TAGID], t('groups_special'));
      return send('star', relation.value.peek()?.special ? 'special-off' : 'special-on', []);
    },
    follow: () => send('follow', 'follow', []),
    /** Asks first where the date, the star or the other's follow would be missed. */
    unfollow() {
      const { mine, special, sinceSeconds } = relation.value.peek() ?? {};
      const follow = {
        special: special === true,
        mutual: mine === 'mutual',
        sinceSeconds: sinceSeconds ?? null,
      };
      if (dearTo(follow, Date.now()) && !asking.peek()) {
        asking.value = true;
        return;
      }
      asking.value = false;
      void send('follow', 'unfollow', []);
    },
    undo,
    // For what is loaded only when somebody makes a group.
    change,
    tell,
    learn,
    dismiss() {
      outcome.value = null;
    },
  };
}

export type PersonGroupsModel = ReturnType<typeof createPersonGroupsModel>;

const isWell = ({ state }: Pick<GroupOutcome, 'state'>) => state === 'done' || state === 'already';

/** The relation after a verified act, until it is read again. */
function after(now: Relation, kind: GroupOrder, tagids: readonly number[]): Relation {
  if (kind === 'unfollow') {
    return { ...now, mine: 'none', sinceSeconds: null, special: false, tagids: [] };
  }
  if (kind === 'group-leave') {
    return { ...now, tagids: now.tagids.filter((tagid) => !tagids.includes(tagid)) };
  }
  const followed = now.mine === 'none' ? ('following' as const) : now.mine;
  return {
    ...now,
    mine: followed,
    special:
      kind === 'special-on' ||
      (kind !== 'special-off' && (now.special || tagids.includes(SPECIAL_TAGID))),
    tagids: [...new Set([...now.tagids, ...tagids.filter((tagid) => tagid > 0)])],
  };
}
