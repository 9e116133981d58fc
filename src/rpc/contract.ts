import { Mid, PageNumber, Tagid, z } from '../api/schema.ts';
import type { Act } from '../engine/shared/act.ts';
import type { JournalEntry, Plan, Run } from '../engine/shared/runs.ts';
import type { Account, RelationCounts } from '../parts/account/shared/account.ts';
import type { BackupLine } from '../parts/followings/shared/followings.ts';
import type { PeoplePage, Relation } from '../parts/followings/shared/relation.ts';
import type { FollowGroup } from '../parts/groups/shared/group.ts';
import type { FoundViews, HistoryPage } from '../parts/history/shared/view.ts';
import type {
  ChosenVideo,
  FansRanking,
  LiveRoom,
  MedalWall,
  PersonCard,
  Reservation,
  Standing,
  Supporters,
  UpStat,
} from '../parts/person/shared/person.ts';
import type { FavFolder, ToviewItem } from '../parts/toview/shared/item.ts';
import type { Survey } from '../parts/works/shared/survey.ts';
import type { Upload, Uploads, WorkCounts } from '../parts/works/shared/upload.ts';
import {
  type LikeEffect,
  WORK_KEYS,
  WORK_ORDERS,
  type WorkPage,
} from '../parts/works/shared/works.ts';
import type { Sourced } from '../reading/shared/sourced.ts';
import type { Texts } from '../shared/texts.ts';
import type { Meter } from '../ui/shared/meter.ts';

/**
 * The closed table of what the interface may ask of the background: input schema, output type and
 * who may call. `page` is one of our own pages, `content` our script on a bilibili page.
 */

export type Caller = 'page' | 'content';

export interface Method<I extends z.ZodMiniType, O> {
  readonly input: I;
  readonly callers: readonly Caller[];
  /** Only a type: keeps the output in the table. */
  readonly output?: O;
}

function method<O>() {
  return <I extends z.ZodMiniType>(input: I, ...callers: Caller[]): Method<I, O> => ({
    input,
    callers,
  });
}

/**
 * `cache`: what is known, at once, or null; never asks the service.
 * `any`: the cache while fresh, else the service. `network`: the service.
 */
export const From = z._default(z.enum(['cache', 'any', 'network']), 'any');
export type From = 'cache' | 'any' | 'network';

const OfPerson = z.strictObject({ mid: Mid, from: From });
const OnlyMid = z.strictObject({ mid: Mid });
const Own = z.strictObject({ from: From });
const Id = z.string().check(z.maxLength(64));
const OfRun = z.strictObject({ id: Id });
const Before = z.optional(z.number());
const Name = z.string().check(z.maxLength(64));
/** Only ever shown, so it is cut: nothing that a title holds is a reason to refuse an order. */
const Title = z.pipe(
  z.string(),
  z.transform((text) => text.slice(0, 200).toWellFormed()),
);
/** `params` and `target` are the kind's business: the engine checks them by the kind's schemas. */
const Item = z.strictObject({ id: Id, title: Title, target: z.unknown() });
const orderOf = (items: z.ZodMiniArray<typeof Item>) =>
  z.strictObject({ kind: Name, params: z.unknown(), items });
/** Many things at once are a run, which shows its plan first. */
const One = orderOf(z.array(Item).check(z.length(1)));
const Order = orderOf(z.array(Item).check(z.minLength(1), z.maxLength(20_000)));
/** null only with `from: 'cache'`. */
type Answer<T> = Sourced<T> | null;

export const contract = {
  /** null value: signed out. */
  'account.get': method<Answer<Account | null>>()(Own, 'page'),

  'space.upStat': method<Answer<UpStat>>()(OfPerson, 'page', 'content'),
  'space.counts': method<Answer<RelationCounts>>()(OfPerson, 'page', 'content'),
  'space.works': method<Answer<WorkCounts>>()(OfPerson, 'page', 'content'),
  'space.relation': method<Answer<Relation>>()(OfPerson, 'page', 'content'),
  'space.standing': method<Answer<Standing>>()(OfPerson, 'page', 'content'),
  'space.card': method<Answer<PersonCard>>()(OfPerson, 'page', 'content'),
  /** The 50 latest. */
  'space.uploads': method<Answer<Uploads>>()(OfPerson, 'page', 'content'),
  /** null value: no live room. */
  'space.live': method<Answer<LiveRoom | null>>()(OfPerson, 'page', 'content'),
  'space.notice': method<Answer<string>>()(OfPerson, 'page', 'content'),
  /** null value: nothing is pinned. */
  'space.pinned': method<Answer<ChosenVideo | null>>()(OfPerson, 'page', 'content'),
  'space.chosen': method<Answer<readonly ChosenVideo[]>>()(OfPerson, 'page', 'content'),
  /** null value: no charging programme. */
  'space.supporters': method<Answer<Supporters | null>>()(OfPerson, 'page', 'content'),
  'space.reservations': method<Answer<readonly Reservation[]>>()(OfPerson, 'page', 'content'),
  'space.medals': method<Answer<MedalWall>>()(OfPerson, 'page', 'content'),
  'space.shared': method<Answer<PeoplePage>>()(
    z.strictObject({ mid: Mid, pn: PageNumber, from: From }),
    'page',
    'content',
  ),

  /** About the signed-in account only; for anybody else `account-changed`. */
  'own.counts': method<Answer<RelationCounts>>()(OfPerson, 'page', 'content'),
  /** null value: the service keeps no rankings for this account. */
  'own.fansRanking': method<Answer<FansRanking | null>>()(OfPerson, 'page', 'content'),

  /** A page of a list of somebody's works, or of what opens inside one. */
  'works.page': method<Answer<WorkPage>>()(
    z.strictObject({
      mid: Mid,
      list: z.enum(WORK_KEYS),
      query: z.strictObject({
        order: z.optional(z.enum(WORK_ORDERS)),
        filters: z.optional(z.record(Name, Name)),
        tid: z.optional(z.int()),
        keyword: z.optional(z.string().check(z.maxLength(100))),
        part: z.optional(z.int()),
      }),
      cursor: z.nullable(z.string().check(z.maxLength(1_000))),
      from: From,
    }),
    'page',
    'content',
  ),
  /** null value: the person has no such effect. */
  'works.likeEffect': method<Answer<LikeEffect | null>>()(OfPerson, 'page', 'content'),

  /** Reading all uploads of somebody; null: never ordered. */
  'survey.get': method<Survey | null>()(OnlyMid, 'page', 'content'),
  'survey.start': method<Survey>()(OnlyMid, 'page', 'content'),
  'survey.pause': method<Survey>()(OnlyMid, 'page', 'content'),
  'survey.resume': method<Survey>()(OnlyMid, 'page', 'content'),
  'survey.cancel': method<Survey>()(OnlyMid, 'page', 'content'),
  /** What is kept so far, newest first. */
  'survey.uploads': method<readonly Upload[]>()(OnlyMid, 'page', 'content'),

  'groups.list': method<Answer<readonly FollowGroup[]>>()(Own, 'page', 'content'),
  /** Ids of own groups that people were lately added to, newest first. */
  'groups.lastUsed': method<readonly number[]>()(z.strictObject({}), 'page', 'content'),
  'groups.members': method<Answer<PeoplePage>>()(
    z.strictObject({ tagid: Tagid, pn: PageNumber, from: From }),
    'page',
  ),
  /** Creates the group and gives its id; refused names come back as `refused` with their code. */
  'groups.create': method<FollowGroup>()(z.strictObject({ name: Name }), 'page'),

  'fav.folders': method<Answer<readonly FavFolder[]>>()(Own, 'page'),
  'toview.list': method<Answer<readonly ToviewItem[]>>()(Own, 'page'),
  'history.page': method<Answer<HistoryPage>>()(
    z.strictObject({
      cursor: z.nullable(z.strictObject({ max: z.int(), view_at: z.int(), business: Name })),
      /** What the service narrows to; everything otherwise. */
      type: z.optional(z.enum(['archive', 'live', 'article'])),
      from: From,
    }),
    'page',
  ),
  'history.search': method<Answer<FoundViews>>()(
    z.strictObject({
      keyword: z.string().check(z.minLength(1), z.maxLength(100)),
      business: z.enum(['all', 'archive', 'pgc', 'live', 'article']),
      pn: PageNumber,
      from: From,
    }),
    'page',
  ),
  /** Whether recording of the history is on. */
  'history.recording': method<Answer<boolean>>()(Own, 'page'),

  /** Requests of the last hour, those in the queue, and the end of a cool-down. */
  'meter.get': method<Meter>()(z.strictObject({}), 'page'),

  /** Follows (when needed) and adds to groups; 0 or no group means the default group. */
  'acts.followInto': method<Act>()(
    z.strictObject({
      mid: Mid,
      tagids: z.array(Tagid).check(z.maxLength(20)),
      title: Title,
    }),
    'page',
  ),
  /**
   * One act. A script on the site's pages gets the kinds that say so, about the person whose page
   * it is or the own account, and so many a minute; more is `over-budget`.
   */
  'acts.order': method<Act>()(One, 'page', 'content'),
  /** A script on the site's pages takes back only what its own tab ordered. */
  'acts.undo': method<Act>()(OfRun, 'page', 'content'),
  /** Newest first. */
  'acts.recent': method<readonly Act[]>()(z.strictObject({}), 'page'),

  /** What an order would do: exact items, calls, time, losses. Nothing is sent. */
  'runs.plan': method<Plan>()(Order, 'page'),
  /** Begins a run; it goes on without the surface that ordered it. */
  'runs.start': method<Run>()(
    z.extend(Order, { without: z.optional(z.array(Id).check(z.maxLength(20_000))) }),
    'page',
  ),
  'runs.pause': method<Run>()(OfRun, 'page'),
  'runs.resume': method<Run>()(OfRun, 'page'),
  'runs.cancel': method<Run>()(OfRun, 'page'),
  /** What would take a run back, and what cannot come back. */
  'runs.undoPlan': method<readonly Plan[]>()(OfRun, 'page'),
  'runs.undo': method<readonly Run[]>()(OfRun, 'page'),
  /** Orders once more what failed or is in doubt. */
  'runs.retry': method<Run>()(OfRun, 'page'),
  /** Newest first, of the signed-in account. */
  'runs.recent': method<readonly Run[]>()(
    z.strictObject({ limit: z.int().check(z.positive(), z.maximum(200)), beforeMs: Before }),
    'page',
  ),
  'runs.items': method<readonly JournalEntry[]>()(OfRun, 'page'),
  /** Lines of the journal, newest first. */
  'journal.page': method<readonly JournalEntry[]>()(
    z.strictObject({ limit: z.int().check(z.positive(), z.maximum(5_000)), beforeSeq: Before }),
    'page',
  ),
  'backups.list': method<readonly BackupLine[]>()(z.strictObject({}), 'page'),
  /** What would bring followings and groups back to a backup. */
  'backups.plan': method<readonly Plan[]>()(OfRun, 'page'),
  'backups.restore': method<readonly Run[]>()(OfRun, 'page'),
  'protection.get': method<readonly number[]>()(z.strictObject({}), 'page'),
  /** Puts somebody on the list of those whom no bulk action may take away, or takes them off. */
  'protection.change': method<readonly number[]>()(
    z.strictObject({ mid: Mid, on: z.boolean() }),
    'page',
  ),

  /** Where a b23.tv link leads, by one request; null: to nobody and no video. */
  'links.resolve': method<string | null>()(
    z.strictObject({ link: z.string().check(z.maxLength(300)) }),
    'page',
  ),
  /** The catalogue of the chosen language; null: texts follow the browser. */
  'texts.get': method<Texts | null>()(z.strictObject({}), 'content'),
  /** Puts the second script of the space page beside the one that asks. */
  'pages.extras': method<null>()(z.strictObject({}), 'content'),
  /** Opens a view of the dashboard, one a second; content scripts cannot do so themselves. */
  'pages.open': method<null>()(
    z.union([
      z.strictObject({ view: z.enum(['journal', 'settings']) }),
      z.strictObject({ view: z.enum(['user', 'new-group']), mid: Mid }),
    ]),
    'page',
    'content',
  ),
} as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type InputOf<M extends MethodName> = z.input<Contract[M]['input']>;
export type OutputOf<M extends MethodName> =
  NonNullable<Contract[M]['output']> extends infer O
    ? null extends Contract[M]['output']
      ? O | null
      : O
    : never;
