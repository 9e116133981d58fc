import { useEffect, useMemo } from 'preact/hooks';
import { type MessageKey, t } from '@/src/i18n.ts';
import {
  LANGUAGES,
  type Language,
  THEME_CHOICES,
  type ThemeChoice,
} from '@/src/parts/settings/shared/appearance.ts';
import { createAppearance } from '@/src/ui/appearance/choices.ts';
import { SettingsSection } from '@/src/ui/SettingsSection.tsx';
import css from './Appearance.module.css';
import { OneOfFew } from './OneOfFew.tsx';

/** Languages are called by their own names: who cannot read the page finds theirs. */
const NAMES: Readonly<Record<Exclude<Language, 'browser'>, MessageKey>> = {
  zh_CN: 'language_zh_cn',
  zh_TW: 'language_zh_tw',
  en: 'language_en',
};

const THEMES: Readonly<Record<ThemeChoice, MessageKey>> = {
  site: 'theme_site',
  light: 'theme_light',
  dark: 'theme_dark',
};

/** 外观: language and colours, for every surface at once. */
export function AppearanceSettings() {
  const { language, theme } = useMemo(createAppearance, []);
  useEffect(
    () => () => {
      language.dispose();
      theme.dispose();
    },
    [language, theme],
  );
  return (
    <SettingsSection title={t('settings_appearance')}>
      <OneOfFew
        label={t('settings_language')}
        hint={t('settings_language_hint')}
        options={LANGUAGES.map((id) => ({
          id,
          name: t(id === 'browser' ? 'language_browser' : NAMES[id]),
        }))}
        chosen={language.chosen.value}
        onChoose={(id) => void language.choose(id)}
      />
      <OneOfFew
        label={t('settings_theme')}
        hint={t('settings_theme_hint')}
        options={THEME_CHOICES.map((id) => ({ id, name: t(THEMES[id]) }))}
        chosen={theme.chosen.value}
        onChoose={(id) => void theme.choose(id)}
      />
      {(language.unsaved.value || theme.unsaved.value) && (
        <p class={css.problem} role="alert">
          {t('settings_unsaved')}
        </p>
      )}
    </SettingsSection>
  );
}
