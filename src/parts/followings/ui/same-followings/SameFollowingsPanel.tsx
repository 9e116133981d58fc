import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { exactCount, listOf, t } from '@/src/i18n.ts';
import type { PanelProps } from '@/src/ui/panels/define-panel.ts';
import { Extra } from '@/src/ui/panels/Extra.tsx';
import { Face } from '@/src/ui/panels/Face.tsx';
import { Chevron, PanelFrame } from '@/src/ui/panels/PanelFrame.tsx';
import { OldData, PanelNotice } from '@/src/ui/panels/PanelNotice.tsx';
import css from './SameFollowingsPanel.module.css';
import type { SameFollowingsModel } from './same-followings-model.ts';

type Props = PanelProps<SameFollowingsModel>;

const WORDS = {
  empty: 'same_followings_empty',
  private: 'same_followings_private',
  'signed-out': 'same_followings_signed_out',
  gone: 'code_account_gone',
} as const;

const FACES = 5;

/** 共同关注: how many both follow and the first faces; all of them on demand. */
export function SameFollowingsPanel({ model, frame, mid }: Props) {
  const { first } = model;
  const state = model.state.value;
  const error = model.error.value;
  return (
    <PanelFrame {...frame} state={state} onNear={model.open}>
      {state === 'ready' ? (
        <>
          <Summary model={model} mid={mid} />
          <OldData error={error} onRetry={first.refresh} />
        </>
      ) : (
        <PanelNotice state={state} words={WORDS} error={error} onRetry={first.refresh} />
      )}
    </PanelFrame>
  );
}

function Summary({ model, mid }: Pick<Props, 'model' | 'mid'>) {
  const isOpen = useSignal(false);
  const id = useId();
  const people = model.people.value.slice(0, FACES);
  return (
    <>
      <button
        type="button"
        class={css.summary}
        aria-expanded={isOpen.value}
        aria-controls={id}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <span class={css.faces} title={listOf(people.map(({ name }) => name))}>
          {people.map((person) => (
            <Face key={person.mid} person={person} size={28} />
          ))}
        </span>
        <span>{t('same_followings_count', [exactCount(model.total.value)])}</span>
        <Chevron />
      </button>
      <div id={id}>{isOpen.value && <Extra part="same-followings" mid={mid} />}</div>
    </>
  );
}
