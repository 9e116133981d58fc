import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import { diagnosisText } from '@/src/parts/settings/shared/diagnosis.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { language, themeChoice } from '@/src/storage/appearance.ts';
import { browserName } from '@/src/ui/browser-name.ts';
import { CopyButton } from '@/src/ui/CopyButton.tsx';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { errorText } from '@/src/ui/error-text.ts';
import section from '@/src/ui/SettingsSection.module.css';
import { SettingsSection } from '@/src/ui/SettingsSection.tsx';
import css from './Appearance.module.css';
import { panelChoice } from './panel-choice.ts';

interface Props {
  readonly ask: Background;
  /** Ids of the panels that there are. */
  readonly panels: readonly string[];
}

/** 诊断报告: how Bilideck fares here, to hand to somebody; shown before it is copied. */
export function DiagnosisSettings({ ask, panels }: Props) {
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<BiliErrorFields | null>(null);

  async function look() {
    setError(null);
    try {
      const [found, spoken, theme, { off = [] }] = await Promise.all([
        ask('settings.diagnosis', {}),
        language.get(),
        themeChoice.get(),
        panelChoice.get(),
      ]);
      const frame = {
        version: browser.runtime.getManifest().version,
        browser: browserName(navigator.userAgent),
        atMs: Date.now(),
        language: spoken,
        theme,
        panelsOff: panels.filter((id) => off.includes(id)),
      };
      setText(diagnosisText(frame, found));
    } catch (caught) {
      setError(fieldsOf(caught));
    }
  }

  return (
    <SettingsSection title={t('diagnosis_title')}>
      <p class={css.hint}>{t('diagnosis_hint')}</p>
      <p class={section.verbs}>
        <Button onClick={() => void look()}>{t('diagnosis_look')}</Button>
      </p>
      {error && (
        <p class={css.problem} role="alert">
          {errorText(error)}
        </p>
      )}
      {text !== null && (
        <Dialog title={t('diagnosis_title')} onClose={() => setText(null)}>
          <p class={css.hint}>{t('diagnosis_before')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre class={css.report} lang="en" tabIndex={0}>
            {text}
          </pre>
          <p class={section.verbs}>
            <CopyButton label={t('diagnosis_copy')} text={() => text} />
            <Button onClick={() => setText(null)}>{t('action_close')}</Button>
          </p>
        </Dialog>
      )}
    </SettingsSection>
  );
}
