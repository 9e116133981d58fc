import type { Doing, Run } from '@/src/engine/shared/runs.ts';
import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import { type AnyKind, isKindId, itemsOfKind, type KindId } from '@/src/shared/kind-ids.ts';
import { waitText } from './wait-words.ts';

type Snake<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Snake<B>}` : S;
/** Each kind has its word by this name: one without does not compile. */
const keyOf = (kind: KindId) => `kind_${kind.replaceAll('-', '_')}` as `kind_${Snake<KindId>}`;

/** What a kind of change is called; one of another version by its own name. */
export function kindName(kind: AnyKind): string {
  return isKindId(kind) ? t(keyOf(kind)) : kind;
}

/** "删除分组「学习」". */
export function nameWith(kind: AnyKind, title: string): string {
  // Clearing is called by what is cleared.
  if (kind === 'toview-clear') return title;
  if (itemsOfKind(kind) === 'whole') return kindName(kind);
  return t('kind_of', [kindName(kind), title]);
}

type Placed = Pick<Run, 'kind' | 'params' | 'into'>;

/** "复制到收藏夹": of kinds that do one thing or another, which; without parameters, either. */
function variantName({ kind, params }: Placed): string {
  const { move } = (params ?? {}) as { readonly move?: unknown };
  if (kind !== 'toview-to-fav' || move === undefined) return kindName(kind);
  return t(move === true ? 'toview_move' : 'toview_copy');
}

/** "移动到分组「学习」", "复制到收藏夹「学习资料」": what is done with the one thing beside it. */
export function placedName(run: Placed): string {
  const name = variantName(run);
  return run.into ? t('kind_of', [name, run.into]) : name;
}

/** "移动到分组『学习』": what a run takes back, for a sentence that has it in quotes. */
export function undoneName({ kind, undoOfKind, undoOfParams, into }: Run): string {
  const name = variantName({ kind: undoOfKind ?? kind, params: undoOfParams });
  return into ? t('kind_of_quoted', [name, into]) : name;
}

const DOING: Readonly<Record<Exclude<Doing['what'], 'backup'>, MessageKey>> = {
  reading: 'doing_reading',
  writing: 'run_running',
  checking: 'doing_checking',
  undoing: 'doing_undoing',
};

/** "正在备份关注 12 / 40 页": what a run does at this moment. */
function doingText(doing: Doing): string {
  if (doing.what !== 'backup') return t(DOING[doing.what]);
  if (doing.total === null) return t('doing_backup_begins');
  return t('doing_backup', [exactCount(doing.done), exactCount(doing.total)]);
}

/** Where a run is. */
export function stateText({ state, wait, doing }: Run): string {
  if (state === 'running' && doing) return doingText(doing);
  if (wait && (state === 'waiting' || state === 'paused')) return waitText(wait);
  if (state === 'running') return t('run_running');
  if (state === 'done') return t('run_done');
  return t(state === 'cancelled' ? 'run_cancelled' : 'run_queued');
}

/** "完成 12 · 失败 2": only what there is. */
export function countsText({ counts }: Run): string {
  const { verified, failed, doubtful, skipped, halfWay = 0 } = counts;
  const parts: readonly (readonly [number, MessageKey])[] = [
    [verified, 'result_verified'],
    [failed, 'result_failed'],
    [halfWay, 'result_half_way'],
    [doubtful, 'result_doubtful'],
    [skipped, 'result_skipped'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, key]) => t(key, [count]))
    .join(' · ');
}
