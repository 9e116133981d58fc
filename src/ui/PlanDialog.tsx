import { useState } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import { Dialog } from './Dialog.tsx';
import { PlanView } from './PlanView.tsx';
import { kindName, nameWith } from './run-words.ts';
import css from './WorkView.module.css';
import type { Proposal, Work } from './work.ts';

/** The last look before a change: what it does, what is lost, and at times a word to type. */
export function PlanDialog({ work, proposal }: { work: Work; proposal: Proposal }) {
  const { plan, asking, order } = proposal;
  const [typed, setTyped] = useState('');
  const [only, ...more] = order.items;
  const name = kindName(plan.kind);
  const title = only && more.length === 0 ? nameWith(plan.kind, only.title) : name;
  const open = asking.typed === undefined || typed.trim() === asking.typed;
  return (
    <Dialog title={title} onClose={work.withdraw}>
      {asking.note && <p class={css.note}>{asking.note}</p>}
      {asking.typed && (
        <label class={css.typed}>
          {t('work_type_word', [asking.typed])}
          <input
            value={typed}
            autoComplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
      )}
      <PlanView
        plans={[plan]}
        busy={work.busy.value}
        locked={!open}
        confirm={name}
        onConfirm={work.agree}
        onCancel={work.withdraw}
      />
    </Dialog>
  );
}
