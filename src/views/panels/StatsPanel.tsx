import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { BiliErrorFields } from '@/src/api/errors.ts';
import { WORK_KINDS } from '@/src/domain/types.ts';
import { compactCount, exactCount, t } from '@/src/i18n.ts';
import type { Resource } from '@/src/models/resource.ts';
import type { OwnModel } from '@/src/models/space/OwnModel.ts';
import type { StatsModel } from '@/src/models/space/StatsModel.ts';
import { errorText } from '@/src/views/error-text.ts';
import type { Fold } from './fold.ts';
import { MoreSection } from './MoreSection.tsx';
import { OwnSection } from './OwnSection.tsx';
import { Chevron, PanelFrame } from './PanelFrame.tsx';
import { OldData, PanelNotice } from './PanelNotice.tsx';
import { RelationLine } from './RelationLine.tsx';
import css from './StatsPanel.module.css';
import { UploadsSection } from './UploadsSection.tsx';

export interface StatsPanelProps {
  readonly model: StatsModel;
  readonly fold: Fold;
  readonly isSignedIn: boolean;
  /** On one's own page: what only the owner sees. */
  readonly own: OwnModel | null;
}

const WORDS = {
  empty: 'stats_not_given',
  private: 'error_private',
  'signed-out': 'state_signed_out',
} as const;

/** 数据: figures, works, the relation, and recent uploads on demand. */
export function StatsPanel({ model, fold, isSignedIn, own }: StatsPanelProps) {
  const { upStat, counts, works } = model;
  const state = model.state.value;
  const withRelation = isSignedIn && !own;
  return (
    <PanelFrame
      view="stats"
      title={t('panel_stats')}
      state={state}
      fold={fold}
      onNear={() => model.open({ withRelation })}
    >
      {state === 'failed' ? (
        <PanelNotice state={state} words={WORDS} error={model.error.value} onRetry={model.retry} />
      ) : (
        <>
          <dl class={css.figures}>
            <Figure label={t('stats_plays')} of={upStat} pick={pickPlays} isSignedIn={isSignedIn} />
            <Figure label={t('stats_reads')} of={upStat} pick={pickReads} isSignedIn={isSignedIn} />
            <Figure label={t('stats_likes')} of={upStat} pick={pickLikes} isSignedIn={isSignedIn} />
            <Figure label={t('stats_followings')} of={counts} pick={pickFollowings} isSignedIn />
            <Figure label={t('stats_fans')} of={counts} pick={pickFans} isSignedIn />
          </dl>
          <Works works={works} />
          <OldData
            error={model.error.value}
            text={model.isMissingSome.value ? 'stats_some_failed' : 'panel_old_data'}
            onRetry={model.retry}
          />
        </>
      )}
      {withRelation && <RelationLine model={model} />}
      <Disclosure title={t('stats_uploads')} onOpen={model.openUploads}>
        <UploadsSection uploads={model.uploads} />
      </Disclosure>
      <Disclosure title={t('stats_more')} onOpen={model.more.open}>
        <MoreSection model={model.more} canReserve={withRelation} />
      </Disclosure>
      {own && (
        <Disclosure title={t('own_title')} onOpen={own.open}>
          <OwnSection model={own} />
        </Disclosure>
      )}
    </PanelFrame>
  );
}

const pickPlays = ({ plays }: { plays: number | null }) => plays;
const pickReads = ({ reads }: { reads: number | null }) => reads;
const pickLikes = ({ likes }: { likes: number | null }) => likes;
const pickFollowings = ({ followings }: { followings: number }) => followings;
const pickFans = ({ fans }: { fans: number }) => fans;

interface FigureProps<T> {
  readonly label: string;
  readonly of: Resource<T>;
  pick(value: T): number | null;
  readonly isSignedIn: boolean;
}

function Figure<T>({ label, of, pick, isSignedIn }: FigureProps<T>) {
  const { data, error } = of.state.value;
  const count = data && pick(data.value);
  return (
    <div class={css.figure}>
      <dt>{label}</dt>
      {typeof count === 'number' ? (
        <dd title={exactCount(count)}>{compactCount(count)}</dd>
      ) : (
        <NoFigure isKnown={data !== null} error={error} isSignedIn={isSignedIn} />
      )}
    </div>
  );
}

interface NoFigureProps {
  readonly isKnown: boolean;
  readonly error: BiliErrorFields | null;
  readonly isSignedIn: boolean;
}

function NoFigure({ isKnown, error, isSignedIn }: NoFigureProps) {
  if ((isKnown && !isSignedIn) || error?.kind === 'not-logged-in') {
    return <dd class={css.small}>{t('stats_signed_out')}</dd>;
  }
  if (isKnown || error) {
    return <dd title={error ? errorText(error) : t('stats_not_given')}>—</dd>;
  }
  return <dd class={css.bone} />;
}

function Works({ works }: { readonly works: StatsModel['works'] }) {
  const counts = works.value.value;
  const kinds = WORK_KINDS.filter((kind) => (counts?.[kind] ?? 0) > 0);
  if (!counts || kinds.length === 0) return null;
  return (
    <ul class={css.works} aria-label={t('stats_works')}>
      {kinds.map((kind) => (
        <li key={kind} title={exactCount(counts[kind])}>
          {t(`stats_kind_${kind}`)} <b>{compactCount(counts[kind])}</b>
        </li>
      ))}
    </ul>
  );
}

interface DisclosureProps {
  readonly title: string;
  onOpen(): void;
  readonly children: ComponentChildren;
}

/** Folded until somebody wants it, and asking for nothing until then. */
function Disclosure({ title, onOpen, children }: DisclosureProps) {
  const isOpen = useSignal(false);
  const id = useId();
  const toggle = () => {
    isOpen.value = !isOpen.value;
    if (isOpen.value) onOpen();
  };
  return (
    <div class={css.more}>
      <button
        type="button"
        class={css.disclosure}
        aria-expanded={isOpen.value}
        aria-controls={id}
        onClick={toggle}
      >
        {title}
        <Chevron />
      </button>
      <div id={id} hidden={!isOpen.value}>
        {isOpen.value && children}
      </div>
    </div>
  );
}
