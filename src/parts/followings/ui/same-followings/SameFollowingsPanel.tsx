import { useSignal } from '@preact/signals';
import { exactCount, listOf, t } from '@/src/i18n.ts';
import type { PanelProps } from '@/src/ui/panels/define-panel.ts';
import { Extra } from '@/src/ui/panels/Extra.tsx';
import { faceOf } from '@/src/ui/panels/Face.tsx';
import { chevron, PanelFrame } from '@/src/ui/panels/PanelFrame.tsx';
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
          {error && <OldData error={error} onRetry={first.refresh} />}
        </>
      ) : (
        <PanelNotice state={state} words={WORDS} error={error} onRetry={first.refresh} />
      )}
    </PanelFrame>
  );
}

function Summary({ model, mid }: Pick<Props, 'model' | 'mid'>) {
  const isOpen = useSignal(false);
  const broken = useSignal<readonly number[]>([]);
  const people = model.people.value.slice(0, FACES);
  return (
    <>
      <button
        type="button"
        class={css.summary}
        aria-expanded={isOpen.value}
        aria-controls="same-followings"
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <span class={css.faces} title={listOf(people.map(({ name }) => name))}>
          {people.map((person) =>
            faceOf(person, 28, broken.value.includes(person.mid), () => {
              broken.value = [...broken.value, person.mid];
            }),
          )}
        </span>
        <span>{t('same_followings_count', [exactCount(model.total.value)])}</span>
        {chevron()}
      </button>
      <div id="same-followings">{isOpen.value && <Extra part="same-followings" mid={mid} />}</div>
    </>
  );
}
