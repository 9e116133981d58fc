import { useEffect } from 'preact/hooks';
import { compactCount, exactCount, t } from '@/src/i18n.ts';
import { FIGURES, type FigureId } from '@/src/parts/person/shared/figures.ts';
import type { PanelProps } from '@/src/ui/panels/define-panel.ts';
import { personErrorText } from '@/src/ui/panels/error-text.ts';
import css from './StatsPanel.module.css';
import type { StatsModel } from './stats-model.ts';

/** Signed out, the service gives no plays, reads and likes: then there are none, and no dashes. */
const NEEDS_LOGIN: readonly FigureId[] = ['plays', 'reads', 'likes'];

export function StatsFigures({ model, repeated, viewer }: PanelProps<StatsModel>) {
  const shown = FIGURES.filter(
    (id) => !repeated.value.includes(id) && (viewer !== null || !NEEDS_LOGIN.includes(id)),
  );
  if (shown.length === 0) return null;
  return (
    <dl class={css.figures}>
      {shown.map((id) => (
        <Figure key={id} id={id} model={model} />
      ))}
    </dl>
  );
}

function Figure({ id, model }: { readonly id: FigureId; readonly model: StatsModel }) {
  const of = id === 'followings' || id === 'fans' ? model.counts : model.upStat;
  useEffect(() => model.show(of), [of, model]);
  const { data, error } = of.state.value;
  const count = data && (data.value as Partial<Record<FigureId, number | null>>)[id];
  return (
    <div class={css.figure}>
      <dt>{t(`stats_${id}`)}</dt>
      {typeof count === 'number' ? (
        <dd title={exactCount(count)}>{compactCount(count)}</dd>
      ) : data || error ? (
        <dd title={error ? personErrorText(error) : t('stats_not_given')}>—</dd>
      ) : (
        <dd class={css.bone} />
      )}
    </div>
  );
}
