import { useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import field from '@/components/Field.module.css';
import { t } from '@/src/i18n.ts';
import type { Side } from './comparison-model.ts';
import css from './Snapshots.module.css';
import { sideText } from './snapshot-words.ts';
import type { SnapshotsModel } from './snapshots-model.ts';

/** Which two are compared: any that are kept, an opened file, and what is now. */
export function CompareBar({ model }: { model: SnapshotsModel }) {
  const kept = (model.lines.value.value ?? []).map(({ takenAtMs }): Side => takenAtMs);
  const all: readonly Side[] = [...(model.opened.value ? ['file' as const] : []), ...kept];
  const [before, setBefore] = useState<string>('');
  const [after, setAfter] = useState<string>('');
  const first = all.find((side) => String(side) === before) ?? all[0];
  const second = all.find((side) => String(side) === after) ?? 'now';
  if (first === undefined) return null;
  const choice = (
    label: string,
    sides: readonly Side[],
    chosen: Side,
    set: (to: string) => void,
  ) => (
    <label class={css.choice}>
      {label}
      <select
        class={field.select}
        value={String(chosen)}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      >
        {sides.map((side) => (
          <option key={side} value={String(side)}>
            {sideText(side)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class={css.bar}>
      {choice(t('snap_from'), all, first, setBefore)}
      {choice(t('snap_to'), ['now', ...all], second, setAfter)}
      <Button
        disabled={model.busy.value || first === second}
        onClick={() => void model.compare(first, second)}
      >
        {t('snap_compare')}
      </Button>
      {[first, second].includes('now') && <span class={css.asks}>{t('snap_now_asks')}</span>}
    </div>
  );
}
