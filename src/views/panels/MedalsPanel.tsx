import { useSignal } from '@preact/signals';
import type { Medal } from '@/src/domain/types.ts';
import { exactCount, t } from '@/src/i18n.ts';
import type { MedalOrder, MedalsModel } from '@/src/models/space/MedalsModel.ts';
import type { Fold } from './fold.ts';
import css from './MedalsPanel.module.css';
import { readableMedal } from './medal-colors.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { OldData, PanelNotice } from './PanelNotice.tsx';

export interface MedalsPanelProps {
  readonly model: MedalsModel;
  readonly fold: Fold;
}

const WORDS = {
  empty: 'medals_empty',
  private: 'medals_private',
  'signed-out': 'medals_signed_out',
} as const;

/** So many are shown before all are asked for. */
const FIRST = 12;
const ORDERS: readonly MedalOrder[] = ['level', 'intimacy'];

/** 粉丝勋章: the medal wall. */
export function MedalsPanel({ model, fold }: MedalsPanelProps) {
  const { wall } = model;
  const state = model.state.value;
  const { error } = wall.state.value;
  const count = model.sorted.value.length;
  return (
    <PanelFrame
      view="medals"
      title={t('panel_medals')}
      state={state}
      fold={fold}
      note={state === 'ready' ? t('medals_count', [exactCount(count)]) : undefined}
      onNear={model.open}
    >
      {state === 'ready' ? (
        <>
          <Wall model={model} />
          <OldData error={error} onRetry={wall.load} />
        </>
      ) : (
        <PanelNotice state={state} words={WORDS} error={error} onRetry={wall.load} />
      )}
    </PanelFrame>
  );
}

function Wall({ model }: { readonly model: MedalsModel }) {
  const showsAll = useSignal(false);
  const medals = model.sorted.value;
  const shown = showsAll.value ? medals : medals.slice(0, FIRST);
  return (
    <>
      {medals.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a box of its own.
        <div class={css.orders} role="group" aria-label={t('medals_order')}>
          {ORDERS.map((order) => (
            <button
              key={order}
              type="button"
              class={css.order}
              aria-pressed={model.order.value === order}
              onClick={() => {
                model.order.value = order;
              }}
            >
              {t(`medals_by_${order}`)}
            </button>
          ))}
        </div>
      )}
      <ul class={css.medals}>
        {shown.map((medal) => (
          <li key={medal.targetMid}>
            <MedalChip medal={medal} />
          </li>
        ))}
      </ul>
      {medals.length > shown.length && (
        <button
          type="button"
          class={css.all}
          onClick={() => {
            showsAll.value = true;
          }}
        >
          {t('medals_all', [exactCount(medals.length)])}
        </button>
      )}
      {model.wall.value.value?.onlyWorn && <p class={css.note}>{t('medals_only_worn')}</p>}
    </>
  );
}

function MedalChip({ medal }: { readonly medal: Medal }) {
  const { name, level, targetName, intimacy, guardLevel, worn, lit, live } = medal;
  const title = t('medals_title', [targetName, level, exactCount(intimacy)]);
  const unlit = lit === false;
  return (
    <a
      class={css.link}
      href={medal.url}
      target="_blank"
      rel="noopener"
      title={title}
      data-worn={worn}
    >
      <span class={css.chip} data-lit={!unlit} style={unlit ? undefined : chipStyle(medal)}>
        {guardLevel >= 1 && guardLevel <= 3 && (
          <b class={css.guard}>{t(`medals_guard_${guardLevel as 1 | 2 | 3}`)}</b>
        )}
        <span class={css.name}>{name}</span>
        <span class={css.level}>{level}</span>
      </span>
      {worn && <span class={css.mark}>{t('medals_worn')}</span>}
      {live && <span class={css.mark}>{t('medals_live')}</span>}
      <span class={css.hidden}>
        {targetName} {unlit && t('medals_unlit')}
      </span>
    </a>
  );
}

function chipStyle({ colors }: Medal) {
  const { start, end, text } = readableMedal(colors.start, colors.end);
  return {
    background: `linear-gradient(90deg, ${start}, ${end})`,
    'border-color': colors.border,
    color: text,
  };
}
