import { useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import type { Plan, PlanItem } from '@/src/engine/shared/runs.ts';
import { t } from '@/src/i18n.ts';
import css from './Runs.module.css';
import { kindName, lossText, timeText } from './run-words.ts';

interface Props {
  readonly plans: readonly Plan[];
  readonly busy: boolean;
  /** Ids that the person took out; only where rows can be taken out. */
  readonly onConfirm: (without: readonly string[]) => void;
  readonly onCancel: () => void;
  /** Whether rows can be taken out one by one. */
  readonly editable?: boolean;
  /** What the button that begins is called; 开始 otherwise. */
  readonly confirm?: string;
  /** Something else has to be done first. */
  readonly locked?: boolean;
}

const ROW_PX = 32;

/** What would be done, exactly, before anything is: the only way into a change of many. */
export function PlanView({
  plans,
  busy,
  onConfirm,
  onCancel,
  editable = false,
  confirm = t('plan_confirm'),
  locked = false,
}: Props) {
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [looked, setLooked] = useState(false);
  const work = plans.map((plan) => ({ plan, count: countOf(plan, without) }));
  const count = work.reduce((sum, one) => sum + one.count, 0);
  const ms = plans.reduce((sum, plan) => sum + plan.expectedMs, 0);
  const losses = [...new Set(plans.flatMap((plan) => plan.losses))];
  const twice = plans.some((plan) => plan.asksTwice) && !looked;
  const shielded = plans.flatMap(({ items }) => items).filter(({ skip }) => skip === 'protected');
  const rows = plans.flatMap(({ items }) => items.filter(({ skip }) => skip === null));

  function toggle(id: string) {
    const next = new Set(without);
    if (!next.delete(id)) next.add(id);
    setWithout(next);
  }

  return (
    <section class={css.plan} aria-label={t('plan_title')}>
      <h2 class={css.planTitle}>{t('plan_title')}</h2>
      <ul class={css.facts}>
        {work.map(({ plan, count: items }) => (
          <li key={plan.kind}>
            {t('plan_line', [kindName(plan.kind), items, plan.calls.writes + plan.calls.reads])}
          </li>
        ))}
        <li>{t('plan_time', [timeText(ms)])}</li>
        {shielded.length > 0 && <li>{t('plan_protected', [shielded.length])}</li>}
        {plans.some(({ backup }) => backup) && <li>{t('plan_backup')}</li>}
      </ul>
      {losses.length > 0 && (
        <ul class={css.losses}>
          {losses.map((loss) => (
            <li key={loss}>{lossText(loss)}</li>
          ))}
        </ul>
      )}
      {rows.length > 1 && (
        <details class={css.rows}>
          <summary>{editable ? t('plan_items') : t('journal_unfold')}</summary>
          <div class={css.list} style={{ height: `${Math.min(rows.length, 8) * ROW_PX}px` }}>
            <VirtualList
              items={rows}
              label={t('plan_items')}
              heightOf={() => ROW_PX}
              keyOf={({ id }: PlanItem) => id}
              render={({ id, title }: PlanItem) =>
                editable ? (
                  <label class={css.row}>
                    <input type="checkbox" checked={!without.has(id)} onChange={() => toggle(id)} />
                    <span class={css.name}>{title}</span>
                  </label>
                ) : (
                  <span class={css.row}>
                    <span class={css.name}>{title}</span>
                  </span>
                )
              }
            />
          </div>
        </details>
      )}
      <div class={css.actions}>
        <Button
          primary
          disabled={busy || locked || count === 0}
          onClick={() => (twice ? setLooked(true) : onConfirm([...without]))}
        >
          {looked ? t('plan_confirm_twice', [count]) : confirm}
        </Button>
        <Button disabled={busy} onClick={onCancel}>
          {t('action_cancel')}
        </Button>
      </div>
    </section>
  );
}

function countOf({ items }: Plan, without: ReadonlySet<string>): number {
  return items.filter(({ id, skip }) => skip === null && !without.has(id)).length;
}
