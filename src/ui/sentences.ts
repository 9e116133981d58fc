import { exactCount, t } from '@/src/i18n.ts';
import { isKindId, KIND_IDS, type KindId } from '@/src/shared/kind-ids.ts';
import { kindName, nameWith } from './run-words.ts';
import type { Said } from './said.ts';

/** What a change is said to do: most kinds say one thing, some another with other parameters. */
type Saying =
  | Exclude<KindId, keyof typeof VARIANTS>
  | { [K in keyof typeof VARIANTS]: ReturnType<(typeof VARIANTS)[K]> }[keyof typeof VARIANTS];

type Has<K extends string> = Partial<Readonly<Record<K, unknown>>>;
const has = <K extends string>(params: unknown): Has<K> => (params ?? {}) as Has<K>;

const CLEARS = {
  watched: 'toview-clear-watched',
  invalid: 'toview-clear-invalid',
  everything: 'toview-clear-everything',
} as const;

function partOf(params: unknown): 'watched' | 'invalid' | null {
  const { what } = has<'what'>(params);
  return what === 'watched' || what === 'invalid' ? what : null;
}

const VARIANTS = {
  'toview-clear': ({ params }: Said) => CLEARS[partOf(params) ?? 'everything'],
  // Chosen by what they are, and not one by one.
  'toview-remove': ({ params }: Said) => {
    const part = partOf(params);
    return part ? CLEARS[part] : ('toview-remove' as const);
  },
  'toview-to-fav': ({ params }: Said) =>
    has<'move'>(params).move === true
      ? ('toview-move-to-fav' as const)
      : ('toview-copy-to-fav' as const),
  'history-pause': ({ params }: Said) =>
    has<'paused'>(params).paused === true
      ? ('history-record-off' as const)
      : ('history-record-on' as const),
  // Of an empty one, and where nobody counted, the number of people says nothing.
  'group-delete': ({ count, total }: Said) =>
    count !== total && count > 0 ? ('group-delete-members' as const) : ('group-delete' as const),
};

/** Sentences about one thing only: they have no other words for one. */
export const WHOLE = [
  'toview-clear-watched',
  'toview-clear-invalid',
  'toview-clear-everything',
  'history-clear',
  'history-record-off',
  'history-record-on',
  'group-sort',
  'profile-update',
  'notice-set',
] as const satisfies readonly Saying[];
/** All that is said, for the test that each has its words. */
export const SAYINGS: readonly string[] = [
  ...KIND_IDS.filter((kind) => !(kind in VARIANTS)),
  ...Object.values(CLEARS),
  'toview-remove',
  'toview-move-to-fav',
  'toview-copy-to-fav',
  'history-record-off',
  'history-record-on',
  'group-delete',
  'group-delete-members',
];

type Whole = (typeof WHOLE)[number];

/** Sentences that say where to, or out of what. */
const PLACED: readonly Saying[] = [
  'follow-into',
  'group-add',
  'group-move',
  'group-leave',
  'toview-move-to-fav',
  'toview-copy-to-fav',
];

type Snake<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Snake<B>}` : S;
const snake = <S extends string>(saying: S) => saying.replaceAll('-', '_') as Snake<S>;
const isWhole = (saying: Saying): saying is Whole => (WHOLE as readonly Saying[]).includes(saying);

/**
 * "移动 20 个视频到「学习资料」": verb, object and target, the same in the title of a plan, in its
 * line and button, while it runs and in what came of it. A sentence that misses its words for a
 * kind, or for one thing, does not compile.
 */
export function sentence(said: Said): string {
  const { kind, title, into, total, count } = said;
  if (!isKindId(kind)) return kind;
  const saying = sayingFor(said, kind);
  // Ordered by a version, or from a place, that did not know what it is called.
  if (PLACED.includes(saying) && !into) return total > 1 ? kindName(kind) : nameWith(kind, title);
  const values = [exactCount(count), title, into ?? '', exactCount(total)];
  if (total !== 1 || isWhole(saying)) return t(`plan_${snake(saying)}`, values);
  return t(`one_${snake(saying)}`, values);
}

/** The sentence is about all there is, and names no one thing. */
export function saysAll(said: Said): boolean {
  return isKindId(said.kind) && isWhole(sayingFor(said, said.kind));
}

function sayingFor(said: Said, kind: KindId): Saying {
  if (kind in VARIANTS) return VARIANTS[kind as keyof typeof VARIANTS](said);
  return kind as Exclude<KindId, keyof typeof VARIANTS>;
}
