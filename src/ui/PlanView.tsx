import { useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import {
  ASKS_TWICE_ABOVE,
  BACKUP_ABOVE,
  type Loss,
  type Plan,
  type PlanCost,
  type PlanItem,
  type Skip,
} from '@/src/engine/shared/runs.ts';
import { exactCount, t } from '@/src/i18n.ts';
import { itemsOfKind } from '@/src/shared/kind-ids.ts';
import { lossText } from './item-words.ts';
import { PersonLink } from './PersonLink.tsx';
import css from './Runs.module.css';
import { planSaid } from './said.ts';
import { sentence } from './sentences.ts';
import { timeText } from './time-text.ts';

interface Props {
  readonly plans: readonly Plan[];
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** Rows that were unticked, by id, and what changes that; without it they cannot be unticked. */
  readonly ticks?: Ticks;
  /** What is left of the cost without the unticked ones; null or absent: only about that is known. */
  readonly cost?: PlanCost | null;
  /** Something else has to be done first. */
  readonly locked?: boolean;
  /** What is done stands over it already. */
  readonly titled?: boolean;
}

export interface Ticks {
  readonly without: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

const ROW_PX = 32;
const heightOf = () => ROW_PX;
const keyOf = ({ id }: PlanItem) => id;
/** Where a plan is a sheet, whom it is about is seen at once. The same width stands in the styles. */
const ROOMY = '(min-width: 720px)';
const NONE: ReadonlySet<string> = new Set();
/** Of interest, and no reason to think twice. */
const MINOR: readonly Loss[] = ['toview-place', 'toview-dead', 'group-id', 'show-status'];
const SKIPS = ['protected', 'gone', 'already'] as const satisfies readonly Skip[];

/** What would be done, exactly, before anything is: the only way into a change of many. */
export function PlanView(props: Props) {
  const { plans, busy, onConfirm, onCancel, ticks, locked = false, titled = false } = props;
  const [looked, setLooked] = useState(false);
  const without = ticks?.without ?? NONE;
  // The same rows with every tick: a list of others would measure all of them anew.
  const items = useMemo(() => plans.flatMap((plan) => plan.items), [plans]);
  const rows = useMemo(() => items.filter(({ skip }) => skip === null), [items]);
  const people = useMemo(() => {
    const about = plans.filter(({ kind }) => itemsOfKind(kind) === 'person');
    return new Set(about.flatMap((plan) => plan.items));
  }, [plans]);
  const count = rows.filter(({ id }) => !without.has(id)).length;
  const cost = props.cost ?? about(plans, rows.length === 0 ? 0 : count / rows.length);
  const { undoing } = cost;
  const losses = [...new Set(plans.flatMap((plan) => plan.losses))];
  const grave = losses.filter((loss) => !MINOR.includes(loss));
  const twice = plans.some((plan) => plan.asksTwice) && count > ASKS_TWICE_ABOVE && !looked;
  const backup = plans.some((plan) => plan.backup) && count > BACKUP_ABOVE;
  const what = plans.map((plan) => sentence(planSaid(plan, without)));
  // One count: what is said above is what the button says.
  const confirm = what.length === 1 ? (what[0] ?? '') : t('plan_confirm');

  return (
    <section class={css.plan} aria-label={t('plan_title')}>
      {!titled && <h2 class={css.planTitle}>{t('plan_title')}</h2>}
      <ul class={css.facts}>
        {!titled && what.map((line) => <li key={line}>{line}</li>)}
        {SKIPS.map((skip) => (
          <LeftOut key={skip} skip={skip} items={items} />
        ))}
        {without.size > 0 && <li>{t('left_unticked', [exactCount(without.size)])}</li>}
        <li>{t('plan_time', [timeText(cost.expectedMs)])}</li>
        <li>{t('plan_calls', [exactCount(cost.calls.writes + cost.calls.reads)])}</li>
        {backup && <li>{t('plan_backup')}</li>}
        {undoing && (
          <li>{t('plan_undoing', [exactCount(undoing.calls), timeText(undoing.expectedMs)])}</li>
        )}
        {losses
          .filter((loss) => MINOR.includes(loss))
          .map((loss) => (
            <li key={loss}>{lossText(loss)}</li>
          ))}
      </ul>
      {grave.length > 0 && (
        <ul class={css.losses}>
          {grave.map((loss) => (
            <li key={loss}>{lossText(loss)}</li>
          ))}
        </ul>
      )}
      {rows.length > 1 && <Items rows={rows} people={people} ticks={ticks} />}
      <div class={css.actions}>
        <Button
          primary
          disabled={busy || locked || count === 0}
          onClick={() => (twice ? setLooked(true) : onConfirm())}
        >
          {looked ? t('plan_confirm_twice', [confirm]) : confirm}
        </Button>
        <Button disabled={busy} onClick={onCancel}>
          {t('action_cancel')}
        </Button>
      </div>
    </section>
  );
}

/** What plans take together; of a part of them only about, until that is asked for. */
function about(plans: readonly Plan[], share: number): PlanCost {
  const sum = (of: (plan: Plan) => number) =>
    plans.reduce((all, plan) => all + share * of(plan), 0);
  const back = plans.some(({ undoing }) => undoing);
  return {
    calls: {
      writes: Math.ceil(sum(({ calls }) => calls.writes)),
      reads: Math.ceil(sum(({ calls }) => calls.reads)),
    },
    expectedMs: sum(({ expectedMs }) => expectedMs),
    ...(back && {
      undoing: {
        calls: Math.ceil(sum(({ undoing }) => undoing?.calls ?? 0)),
        expectedMs: sum(({ undoing }) => undoing?.expectedMs ?? 0),
      },
    }),
  };
}

/** Who or what was chosen and stays as it is, and why. */
function LeftOut({ skip, items }: { skip: Skip; items: readonly PlanItem[] }) {
  const left = items.filter((item) => item.skip === skip).length;
  return left > 0 ? <li>{t(`left_${skip}`, [exactCount(left)])}</li> : null;
}

interface ItemsProps {
  readonly rows: readonly PlanItem[];
  /** Those of them that are somebody. */
  readonly people: ReadonlySet<PlanItem>;
  readonly ticks: Ticks | undefined;
}

function Items({ rows, people, ticks }: ItemsProps) {
  const nameOf = (item: PlanItem) =>
    people.has(item) ? (
      // In a label the box is ticked by all but the link.
      <PersonLink apart class={css.name} person={{ mid: Number(item.id), name: item.title }} />
    ) : (
      <span class={css.name}>{item.title}</span>
    );
  return (
    <details class={css.rows} open={ticks && matchMedia(ROOMY).matches}>
      <summary>{ticks ? t('plan_items') : t('journal_unfold')}</summary>
      <div class={css.list} style={{ '--rows': rows.length }}>
        <VirtualList
          items={rows}
          label={t('plan_items')}
          heightOf={heightOf}
          keyOf={keyOf}
          render={(item: PlanItem) =>
            ticks ? (
              <label class={css.row}>
                <input
                  type="checkbox"
                  checked={!ticks.without.has(item.id)}
                  onChange={() => ticks.toggle(item.id)}
                />
                {nameOf(item)}
              </label>
            ) : (
              <span class={css.row}>{nameOf(item)}</span>
            )
          }
        />
      </div>
    </details>
  );
}
