import { useEffect, useId, useRef } from 'preact/hooks';
import { NOTICE_MAX } from '@/src/api/shared/notice.ts';
import { exactCount, t } from '@/src/i18n.ts';
import type { FanName } from '@/src/parts/person/shared/person.ts';
import { PersonName } from '@/src/ui/PersonName.tsx';
import { endText } from '@/src/ui/panels/end-text.ts';
import { OldData, PanelNotice } from '@/src/ui/panels/PanelNotice.tsx';
import { isInDashboard } from '@/src/ui/person-way.ts';
import more from './MoreSection.module.css';
import css from './OwnSection.module.css';
import type { OwnModel } from './own-model.ts';

const WORDS = {
  empty: 'own_ranking_none',
  private: 'error_private',
  'signed-out': 'state_signed_out',
} as const;

const SOME_FAILED = 'own_some_failed';

const RANKINGS = [
  ['dynamics', 'own_rank_dynamics'],
  ['videos', 'own_rank_videos'],
  ['plays', 'own_rank_plays'],
] as const;

/** 我的: what the service shows to nobody but the owner of the page. */
export function OwnSection({ model }: { readonly model: OwnModel }) {
  const { counts, notice, ranking } = model;
  const state = model.state.value;
  const error = model.error.value;
  const { whispers, blacks } = counts.value.value ?? {};
  return (
    <div class={more.more} data-view="own" data-state={state}>
      {state === 'ready' ? (
        <>
          {counts.value.value && (
            <dl class={css.counts}>
              <Count label={t('own_whispers')} count={whispers} list="whisper" />
              <Count label={t('own_blacks')} count={blacks} list="blacks" />
            </dl>
          )}
          {notice.value.value !== null && <Notice model={model} text={notice.value.value} />}
          {ranking.state.value.data && <Rankings model={model} />}
          <OldData error={error} text={SOME_FAILED} onRetry={model.retry} />
        </>
      ) : (
        <PanelNotice state={state} words={WORDS} error={error} onRetry={model.retry} />
      )}
    </div>
  );
}

interface CountProps {
  readonly label: string;
  readonly count: number | null | undefined;
  /** Which tab of 关系 shows whom it counts. */
  readonly list: string;
}

function Count(props: CountProps) {
  return (
    <div>
      <dt>{props.label}</dt>
      {typeof props.count === 'number' ? (
        <dd>
          {isInDashboard ? (
            <a href={`#/relations?tab=${props.list}`}>{exactCount(props.count)}</a>
          ) : (
            exactCount(props.count)
          )}
        </dd>
      ) : (
        <dd title={t('stats_not_given')}>—</dd>
      )}
    </div>
  );
}

function Rankings({ model }: { readonly model: OwnModel }) {
  const ranking = model.ranking.value.value;
  if (!ranking) return <p class={css.none}>{t('own_ranking_none')}</p>;
  return (
    <>
      {RANKINGS.map(([which, title]) => (
        <div key={which}>
          <h3 class={more.title}>{t(title)}</h3>
          <Ranking fans={ranking[which]} label={t(title)} onOpen={model.openPerson} />
        </div>
      ))}
    </>
  );
}

interface RankingProps {
  readonly fans: readonly FanName[];
  readonly label: string;
  readonly onOpen: (mid: number) => void;
}

function Ranking({ fans, label, onOpen }: RankingProps) {
  if (fans.length === 0) return <p class={css.none}>{t('own_rank_empty')}</p>;
  return (
    <ol class={css.fans} aria-label={label}>
      {fans.map(({ mid, name }, place) => (
        <li key={mid}>
          <span aria-hidden="true">{place + 1}</span>
          <PersonName class={undefined} person={{ mid, name }} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  );
}

/** 公告: to read, to edit, and how the last change ended. */
function Notice({ model, text }: { readonly model: OwnModel; readonly text: string }) {
  const { draft, saving } = model;
  const isEditing = draft.value !== null;
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const end = saving.end.value;

  // The form is gone with the focus in it; who has gone elsewhere meanwhile stays there.
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (wasEditing.current && !isEditing && isLost) editButton.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  return (
    <div>
      <h3 class={more.title}>{t('stats_notice')}</h3>
      {isEditing ? (
        <Editor model={model} />
      ) : (
        <p class={text ? more.notice : css.none}>{text || t('own_notice_none')}</p>
      )}
      <div class={css.end}>
        {!isEditing && (
          <button ref={editButton} type="button" class={more.button} onClick={model.edit}>
            {t('own_notice_edit')}
          </button>
        )}
        <span role="status">
          {saving.behind.value ??
            (end && endText(end, t('own_notice_saved'), t('own_notice_restored')))}
        </span>
        {end?.undoable && (
          <button
            type="button"
            class={more.button}
            aria-busy={saving.busy.value}
            aria-disabled={saving.busy.value}
            onClick={() => void model.undo()}
          >
            {t('action_undo')}
          </button>
        )}
      </div>
    </div>
  );
}

function Editor({ model }: { readonly model: OwnModel }) {
  const { draft, length, saving } = model;
  const counter = useId();
  const isBusy = saving.busy.value;
  const isTooLong = length.value > NOTICE_MAX;
  return (
    <form
      class={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void model.save();
      }}
    >
      <textarea
        class={css.input}
        aria-label={t('stats_notice')}
        aria-describedby={counter}
        aria-invalid={isTooLong}
        rows={5}
        value={draft.value ?? ''}
        readOnly={isBusy}
        ref={focusOnce}
        onInput={({ currentTarget }) => {
          draft.value = currentTarget.value;
        }}
      />
      <span id={counter} class={css.counter} data-over={isTooLong}>
        {isTooLong
          ? t('own_notice_too_long', [length.value - NOTICE_MAX])
          : `${length.value} / ${NOTICE_MAX}`}
      </span>
      <button
        type="submit"
        class={more.button}
        aria-busy={isBusy}
        aria-disabled={isBusy}
        disabled={isTooLong}
      >
        {t('own_notice_save')}
      </button>
      <button type="button" class={more.button} disabled={isBusy} onClick={model.cancel}>
        {t('action_cancel')}
      </button>
    </form>
  );
}

const focusOnce = (input: HTMLTextAreaElement | null) => input?.focus();
