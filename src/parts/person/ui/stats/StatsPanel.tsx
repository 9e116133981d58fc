import type { ComponentChildren } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import { compactCount, exactCount, t } from '@/src/i18n.ts';
import { WORK_KINDS } from '@/src/parts/works/shared/upload.ts';
import type { PanelProps } from '@/src/ui/panels/define-panel.ts';
import { Extra, ExtrasContext } from '@/src/ui/panels/Extra.tsx';
import { chevron, PanelFrame } from '@/src/ui/panels/PanelFrame.tsx';
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
  const error = model.error.value;
  return (
    <PanelFrame {...frame} state={state} onNear={model.open}>
      {state === 'failed' ? (
        <PanelNotice state={state} words={WORDS} error={error} onRetry={model.retry} />
      ) : (
        <>
          <StatsFigures {...props} />
          <Works model={model} />
          {error && (
            <OldData
              error={error}
              text={model.isMissingSome.value ? 'stats_some_failed' : 'panel_old_data'}
              onRetry={model.retry}
            />
          )}
        </>
      )}
      <Disclosure {...{ model, part }} id="uploads" title={t('stats_uploads')}>
        <Extra part="uploads" mid={mid} />
      </Disclosure>
      <Disclosure {...{ model, part }} id="more" title={t('stats_more')}>
        <Extra part="more" mid={mid} />
      </Disclosure>
      {viewer === mid && (
        <Disclosure {...{ model, part }} id="own" title={t('own_title')}>
          <Extra part="own" mid={mid} />
        </Disclosure>
      )}
    </PanelFrame>
  );
}

function Works({ model }: { readonly model: StatsModel }) {
  const { openWorks, isGone: isKnownGone } = useContext(ExtrasContext);
  const counts = model.works.value.value;
  // Zeros are no sign of it: who shows none may hide them, and the lists say so.
  const isGone = isKnownGone || model.isGone.value;
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

interface DisclosureProps extends Pick<Props, 'model' | 'part'> {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Asks for nothing until it is open and about to be seen; what it then has it keeps. */
function Disclosure({ model, part, id, title, children }: DisclosureProps) {
  const fold = part(id);
  const isOpen = fold.open.value;
  const wasOpen = useRef(false);
  wasOpen.current ||= isOpen && model.isNear.value;
  return (
    <div class={css.more}>
      <button
        type="button"
        class={css.disclosure}
        aria-expanded={isOpen}
        aria-controls={`part-${id}`}
        onClick={fold.toggle}
      >
        {title}
        {chevron()}
      </button>
      <div id={`part-${id}`} hidden={!isOpen}>
        {wasOpen.current && children}
      </div>
    </div>
  );
}
