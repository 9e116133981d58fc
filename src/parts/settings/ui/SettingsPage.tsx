import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { StateNotice } from '@/components/StateNotice.tsx';
import { t } from '@/src/i18n.ts';
import css from '@/src/ui/Page.module.css';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { PanelOrder, type PanelWords } from './PanelOrder.tsx';
import { createPanelSettings } from './panel-settings.ts';

interface Props {
  readonly panels: readonly PanelWords[];
  /** Sections of other parts. */
  readonly children?: ComponentChildren;
}

/** 设置: how everything looks, and what holds on every space page. */
export function SettingsPage({ panels: all, children }: Props) {
  const panels = useMemo(() => createPanelSettings(all.map(({ id }) => id)), [all]);
  useEffect(() => {
    void panels.load();
    return panels.dispose;
  }, [panels]);
  const state = panels.status.value;
  return (
    <ViewRoot name="settings" state={state}>
      <h1 class={css.heading}>{t('settings_title')}</h1>
      <div class={css.card}>
        <AppearanceSettings />
        {children}
        {state === 'ready' && <PanelOrder settings={panels} panels={all} />}
        {state === 'loading' && <StateNotice text={t('state_loading')} />}
        {state === 'failed' && (
          <StateNotice text={t('settings_unread')}>
            <Button onClick={() => void panels.load()}>{t('action_retry')}</Button>
          </StateNotice>
        )}
      </div>
    </ViewRoot>
  );
}
