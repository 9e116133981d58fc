import type { ComponentChildren } from 'preact';
import { type MessageKey, t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { SLOWNESSES, type Slowness } from '@/src/shared/slowness.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { SettingsSection } from '@/src/ui/SettingsSection.tsx';
import { useModel } from '@/src/ui/use-model.ts';
import css from './Appearance.module.css';
import { createBackgroundModel } from './background-model.ts';
import { OneOfFew } from './OneOfFew.tsx';
import { SwitchLine } from './SwitchLine.tsx';

const SLOWNESS_NAMES: Readonly<Record<Slowness, MessageKey>> = {
  1: 'background_pace_1',
  2: 'background_pace_2',
  3: 'background_pace_3',
};

interface Props {
  readonly ask: Background;
  /** Switches of other parts, under these. */
  readonly children?: ComponentChildren;
}

/** 速度与后台: how fast requests go, and what goes on without being asked for. */
export function BackgroundSettings({ ask, children }: Props) {
  const model = useModel(createBackgroundModel, 'load', ask);
  const choice = model.choice.value;
  const error = model.error.value;
  const disabled = !choice;
  return (
    <SettingsSection title={t('background_title')}>
      <OneOfFew
        label={t('background_pace')}
        hint={t('background_pace_hint')}
        options={SLOWNESSES.map((id) => ({ id, name: t(SLOWNESS_NAMES[id]) }))}
        chosen={choice?.slowness ?? null}
        onChoose={model.slow}
      />
      <SwitchLine
        label={t('background_menu')}
        hint={t('background_menu_hint')}
        on={choice !== null && !choice.off.includes('menu')}
        disabled={disabled}
        onTurn={(on) => model.turn('menu', on)}
      />
      <SwitchLine
        label={t('background_sync')}
        hint={t('background_sync_hint')}
        on={choice !== null && !choice.off.includes('sync')}
        disabled={disabled}
        onTurn={(on) => model.turn('sync', on)}
      />
      {choice?.daily !== null && (
        <SwitchLine
          label={t('background_daily')}
          hint={t('background_daily_hint')}
          on={choice?.daily ?? false}
          disabled={disabled}
          onTurn={model.keepDaily}
        />
      )}
      {children}
      {choice !== null && choice.synced !== null && (
        <SwitchLine
          label={t('background_synced')}
          hint={t('background_synced_hint')}
          on={choice.synced}
          disabled={disabled}
          onTurn={model.sync}
        />
      )}
      {error && (
        <p class={css.problem} role="alert">
          {errorText(error)}
        </p>
      )}
    </SettingsSection>
  );
}
