import { useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import { type Condition, condition } from '@/src/parts/followings/shared/conditions.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import formCss from './DialogForm.module.css';
import { type Asks, type Choice, wordsOf } from './words.ts';

interface Props {
  readonly groups: readonly FollowGroup[];
  readonly choice: Choice;
  /** The chip that is changed; null: a new one. */
  readonly chip: Condition | null;
  /** @param instead The chip that it takes the place of. */
  readonly onApply: (one: Condition, instead?: Condition) => void;
  readonly onClose: () => void;
}

const MONTHS = ['3', '6', '12', '24'] as const;
/** What a choice begins with; the others begin empty. */
const FIRST: Partial<Record<Asks, string>> = { months: '6', unwatched: '6', number: '5' };

/** The value of a filter, and whether it is turned round. */
export function FilterDialog({ groups, choice, chip, onApply, onClose }: Props) {
  const { name, asks } = wordsOf(choice);
  const [value, setValue] = useState(chip?.value ?? FIRST[asks] ?? '');
  const [not, setNot] = useState(chip?.not ?? false);
  const made = condition(choice, value, not);
  const finish = () => {
    if (!made) return;
    onClose();
    onApply(made, chip ?? undefined);
  };
  return (
    <Dialog title={t(name)} onClose={onClose}>
      <form
        class={formCss.form}
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        {asks === 'groups' && <GroupTicks groups={groups} value={value} onChange={setValue} />}
        {(asks === 'months' || asks === 'unwatched') && (
          <div class={formCss.months} role="radiogroup" aria-label={t(name)}>
            {[...MONTHS, ...(asks === 'unwatched' ? ['never'] : [])].map((months) => (
              <label key={months} class={formCss.choice}>
                <input
                  type="radio"
                  name="months"
                  checked={value === months}
                  onChange={() => setValue(months)}
                />
                {months === 'never' ? t('bench_never_yet') : t('stats_span_months', [months])}
              </label>
            ))}
          </div>
        )}
        {asks === 'number' && (
          <label class={formCss.choice}>
            {t('bench_at_least')}
            <input
              class={formCss.field}
              type="number"
              min="1"
              max="1000"
              aria-label={t(name)}
              value={value}
              autoFocus
              onInput={({ currentTarget }) => setValue(currentTarget.value)}
            />
          </label>
        )}
        {(asks === 'unwatched' || asks === 'number') && (
          <p class={formCss.hint}>{t('bench_watched_hint')}</p>
        )}
        {choice === 'partition' && <p class={formCss.hint}>{t('bench_partition_hint')}</p>}
        {asks === 'day' && (
          <input
            class={formCss.field}
            type="date"
            aria-label={t(name)}
            value={value}
            autoFocus
            onInput={({ currentTarget }) => setValue(currentTarget.value)}
          />
        )}
        {asks === 'text' && (
          <input
            class={formCss.field}
            type="text"
            aria-label={t(name)}
            value={value}
            autoFocus
            onInput={({ currentTarget }) => setValue(currentTarget.value)}
          />
        )}
        <label class={formCss.choice}>
          <input type="checkbox" checked={not} onChange={() => setNot(!not)} />
          {t('bench_turn')}
        </label>
        <div class={formCss.buttons}>
          <Button primary disabled={!made} onClick={finish}>
            {t('bench_apply')}
          </Button>
          <Button onClick={onClose}>{t('action_cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

interface TicksProps {
  readonly groups: readonly FollowGroup[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function GroupTicks({ groups, value, onChange }: TicksProps) {
  const ids = new Set(value.split(',').filter(Boolean));
  if (groups.length === 0) return <p class={formCss.hint}>{t('groups_empty')}</p>;
  return (
    <div class={formCss.ticks}>
      {groups.map(({ tagid, name }) => {
        const id = String(tagid);
        return (
          <label key={tagid} class={formCss.choice}>
            <input
              type="checkbox"
              checked={ids.has(id)}
              onChange={() => {
                if (!ids.delete(id)) ids.add(id);
                onChange([...ids].join(','));
              }}
            />
            <span>{name}</span>
          </label>
        );
      })}
    </div>
  );
}
