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
  model.show(shown);
  useEffect(model.askShown, [model, shown.join()]);
  if (shown.length === 0) return null;
  return <dl class={css.figures}>{shown.map((id) => figureOf(id, model))}</dl>;
}

function figureOf(id: FigureId, model: StatsModel) {
  const of = model.of(id);
  const counts: Partial<Record<FigureId, number | null>> | null = of.value.value;
  const count = counts?.[id];
  // Only where it is wanted: what is drawn from what is kept is not drawn again for how it stands.
  const error = typeof count === 'number' ? null : of.state.value.error;
  return (
    <div key={id} class={css.figure}>
      <dt>{t(`stats_${id}`)}</dt>
      {typeof count === 'number' ? (
        <dd title={exactCount(count)}>{compactCount(count)}</dd>
      ) : counts || error ? (
        <dd title={error ? personErrorText(error) : t('stats_not_given')}>—</dd>
      ) : (
        <dd class={css.bone} />
      )}
    </div>
  );
}
