import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useContext, useId } from 'preact/hooks';
import type { BiliErrorFields } from '@/src/api/errors.ts';
import { WORK_KINDS } from '@/src/domain/types.ts';
import { compactCount, exactCount, t } from '@/src/i18n.ts';
import type { Resource } from '@/src/models/resource.ts';
import type { StatsModel } from '@/src/models/space/StatsModel.ts';
import { errorText } from '@/src/views/error-text.ts';
import { Extra, ExtrasContext } from './Extra.tsx';
import type { Fold } from './fold.ts';
import { Chevron, PanelFrame } from './PanelFrame.tsx';
import { OldData, PanelNotice } from './PanelNotice.tsx';
import { RelationLine } from './RelationLine.tsx';
import css from './StatsPanel.module.css';

export interface StatsPanelProps {
  readonly model: StatsModel;
  readonly fold: Fold;
  readonly isSignedIn: boolean;
  readonly mid: number;
  readonly isOwn: boolean;
}

const WORDS = {
  empty: 'stats_not_given',
  private: 'error_private',
  'signed-out': 'state_signed_out',
} as const;

/** 数据: figures, works, the relation, and recent uploads on demand. */
export function StatsPanel({ model, fold, isSignedIn, mid, isOwn }: StatsPanelProps) {
  const { upStat, counts, works } = model;
  const state = model.state.value;
  const withRelation = isSignedIn && !isOwn;
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
      <Disclosure title={t('stats_uploads')}>
        <Extra part="uploads" mid={mid} />
      </Disclosure>
      <Disclosure title={t('stats_more')}>
        <Extra part="more" mid={mid} />
      </Disclosure>
      {isOwn && (
        <Disclosure title={t('own_title')}>
          <Extra part="own" mid={mid} />
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

/** Where the works of a kind are listed. */
const LISTS: Readonly<Record<(typeof WORK_KINDS)[number], string>> = {
  video: 'videos',
  article: 'articles',
  opus: 'opus',
  audio: 'audios',
  season: 'collections',
  series: 'collections',
  course: 'courses',
};

function Works({ works }: { readonly works: StatsModel['works'] }) {
  const { openWorks } = useContext(ExtrasContext);
  const counts = works.value.value;
  const kinds = WORK_KINDS.filter((kind) => (counts?.[kind] ?? 0) > 0);
  return (
    <ul class={css.works} aria-label={t('stats_works')}>
      {counts &&
        kinds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              class={css.work}
              title={exactCount(counts[kind])}
              onClick={() => openWorks(LISTS[kind])}
            >
              {t(`stats_kind_${kind}`)} <b>{compactCount(counts[kind])}</b>
            </button>
          </li>
        ))}
      <li>
        <button type="button" class={css.all} onClick={() => openWorks()}>
          {t('works_open')}
        </button>
      </li>
    </ul>
  );
}

interface DisclosureProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Folded until somebody wants it, and asking for nothing until then; what it then has it keeps. */
function Disclosure({ title, children }: DisclosureProps) {
  const state = useSignal<'new' | 'open' | 'folded'>('new');
  const id = useId();
  const isOpen = state.value === 'open';
  return (
    <div class={css.more}>
      <button
        type="button"
        class={css.disclosure}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          state.value = isOpen ? 'folded' : 'open';
        }}
      >
        {title}
        <Chevron />
      </button>
      <div id={id} hidden={!isOpen}>
        {state.value !== 'new' && children}
      </div>
    </div>
  );
}
