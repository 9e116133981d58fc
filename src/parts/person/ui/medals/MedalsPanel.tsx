import { useSignal } from '@preact/signals';
import { exactCount, t } from '@/src/i18n.ts';
import type { PanelProps } from '@/src/ui/panels/define-panel.ts';
import { Extra } from '@/src/ui/panels/Extra.tsx';
import { PanelFrame } from '@/src/ui/panels/PanelFrame.tsx';
import { OldData, PanelNotice } from '@/src/ui/panels/PanelNotice.tsx';
import { MedalChips } from './MedalChips.tsx';
import css from './MedalsPanel.module.css';
import type { MedalsModel } from './medals-model.ts';

type Props = PanelProps<MedalsModel>;

const WORDS = {
  empty: 'medals_empty',
  private: 'medals_private',
  'signed-out': 'medals_signed_out',
  gone: 'code_account_gone',
} as const;

/** So many are shown before all are asked for. */
const FIRST = 12;

/** 粉丝勋章: the medal wall. */
export function MedalsPanel({ model, frame, mid }: Props) {
  const { wall } = model;
  const state = model.state.value;
  const error = model.error.value;
  const count = model.sorted.value.length;
  return (
    <PanelFrame
      {...frame}
      state={state}
      note={state === 'ready' ? t('medals_count', [exactCount(count)]) : undefined}
      onNear={model.open}
    >
      {state === 'ready' ? (
        <>
          <Wall model={model} mid={mid} />
          {error && <OldData error={error} onRetry={wall.refresh} />}
        </>
      ) : (
        <PanelNotice state={state} words={WORDS} error={error} onRetry={wall.refresh} />
      )}
    </PanelFrame>
  );
}

/** The first ones; with a click all of them, to be put in order. */
function Wall({ model, mid }: Pick<Props, 'model' | 'mid'>) {
  const showsAll = useSignal(false);
  const medals = model.sorted.value;
  return (
    <>
      {showsAll.value ? (
        <Extra part="medals" mid={mid} />
      ) : (
        <MedalChips medals={medals.slice(0, FIRST)} />
      )}
      {!showsAll.value && medals.length > 1 && (
        <button
          type="button"
          class={css.all}
          onClick={() => {
            showsAll.value = true;
          }}
        >
          {medals.length > FIRST ? t('medals_all', [exactCount(medals.length)]) : t('medals_order')}
        </button>
      )}
      {model.wall.value.value?.onlyWorn && <p class={css.note}>{t('medals_only_worn')}</p>}
    </>
  );
}
