import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useContext, useId, useRef } from 'preact/hooks';
import { compactCount, exactCount, t } from '@/src/i18n.ts';
import { WORK_KINDS } from '@/src/parts/works/shared/upload.ts';
import type { PanelProps } from '@/src/ui/panels/define-panel.ts';
import { Extra, ExtrasContext } from '@/src/ui/panels/Extra.tsx';
import type { Fold } from '@/src/ui/panels/fold.ts';
import { Chevron, PanelFrame } from '@/src/ui/panels/PanelFrame.tsx';
import { OldData, PanelNotice } from '@/src/ui/panels/PanelNotice.tsx';
import { StatsFigures } from './StatsFigures.tsx';
import css from './StatsPanel.module.css';
import type { StatsModel } from './stats-model.ts';

type Props = PanelProps<StatsModel>;

const WORDS = {
  empty: 'stats_not_given',
  private: 'error_private',
  'signed-out': 'state_signed_out',
  gone: 'code_account_gone',
} as const;

/** 数据: figures, works, and on demand recent uploads and what else the person shows. */
export function StatsPanel(props: Props) {
  const { model, frame, part, mid, viewer } = props;
  const state = model.state.value;
  const isNear = useSignal(false);
  return (
    <PanelFrame
      {...frame}
      state={state}
      onNear={() => {
        isNear.value = true;
        model.open();
      }}
    >
      {state === 'failed' ? (
        <PanelNotice state={state} words={WORDS} error={model.error.value} onRetry={model.retry} />
      ) : (
        <>
          {isNear.value && <StatsFigures {...props} />}
          <Works works={model.works} />
          <OldData
            error={model.error.value}
            text={model.isMissingSome.value ? 'stats_some_failed' : 'panel_old_data'}
            onRetry={model.retry}
          />
        </>
      )}
      <Disclosure title={t('stats_uploads')} fold={part('uploads')} isNear={isNear.value}>
        <Extra part="uploads" mid={mid} />
      </Disclosure>
      <Disclosure title={t('stats_more')} fold={part('more')} isNear={isNear.value}>
        <Extra part="more" mid={mid} />
      </Disclosure>
      {viewer === mid && (
        <Disclosure title={t('own_title')} fold={part('own')} isNear={isNear.value}>
          <Extra part="own" mid={mid} />
        </Disclosure>
      )}
    </PanelFrame>
  );
}

function Works({ works }: { readonly works: StatsModel['works'] }) {
  const { openWorks, isGone: isKnownGone } = useContext(ExtrasContext);
  const counts = works.value.value;
  // Zeros are no sign of it: who shows none may hide them, and the lists say so.
  const isGone = isKnownGone || works.state.value.error?.kind === 'not-found';
  return (
    <ul class={css.works} aria-label={t('stats_works')}>
      {WORK_KINDS.map((kind) => {
        const count = counts?.[kind];
        return (
          !!count && (
            <li key={kind}>
              <button
                type="button"
                class={css.work}
                title={exactCount(count)}
                onClick={() => openWorks(kind)}
              >
                {t(`stats_kind_${kind}`)} <b>{compactCount(count)}</b>
              </button>
            </li>
          )
        );
      })}
      {!isGone && (
        <li>
          <button type="button" class={css.all} onClick={() => openWorks()}>
            {t('works_open')}
          </button>
        </li>
      )}
    </ul>
  );
}

interface DisclosureProps {
  readonly title: string;
  readonly fold: Fold;
  readonly isNear: boolean;
  readonly children: ComponentChildren;
}

/** Asks for nothing until it is open and about to be seen; what it then has it keeps. */
function Disclosure({ title, fold, isNear, children }: DisclosureProps) {
  const id = useId();
  const isOpen = fold.open.value;
  const wasOpen = useRef(false);
  wasOpen.current ||= isOpen && isNear;
  return (
    <div class={css.more}>
      <button
        type="button"
        class={css.disclosure}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={fold.toggle}
      >
        {title}
        <Chevron />
      </button>
      <div id={id} hidden={!isOpen}>
        {wasOpen.current && children}
      </div>
    </div>
  );
}
