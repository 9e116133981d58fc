import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type MessageKey, t } from '@/src/i18n.ts';
import { AppearanceSettings } from '@/src/parts/settings/ui/AppearanceSettings.tsx';
import type { Background } from '@/src/rpc/client.ts';
import css from '@/src/ui/Page.module.css';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import own from './Welcome.module.css';
import { WelcomeSwitches } from './WelcomeSwitches.tsx';

const PLACES: readonly (readonly [MessageKey, MessageKey])[] = [
  ['welcome_space', 'welcome_space_text'],
  ['welcome_popup', 'welcome_popup_text'],
  ['welcome_menu', 'welcome_menu_text'],
  ['popup_dashboard', 'welcome_dashboard_text'],
];

/** Opened once, after the installation: where things are, what is read and kept, what is off. */
export function WelcomePage({ ask }: { readonly ask: Background }) {
  return (
    <ViewRoot name="welcome" state="ready">
      <h1 class={css.heading}>{t('welcome_title')}</h1>
      <div class={css.card}>
        <h2 class={own.title}>{t('welcome_where')}</h2>
        <dl class={own.places}>
          {PLACES.map(([name, text]) => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
        <Pin />
        <h2 class={own.title}>{t('welcome_data')}</h2>
        <ul class={own.facts}>
          <li>{t('welcome_data_hosts')}</li>
          <li>{t('welcome_data_kept')}</li>
          <li>{t('welcome_data_writes')}</li>
          <li>{t('welcome_data_pace')}</li>
        </ul>
        <WelcomeSwitches ask={ask} />
        <div class={own.appearance}>
          <AppearanceSettings />
        </div>
        <p class={css.ways}>
          <a
            class={css.way}
            href="https://space.bilibili.com/"
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('welcome_to_space')}
          </a>
          <a class={css.way} href="#/toview">
            {t('popup_tab_toview')}
          </a>
          <a class={css.way} href="#/settings">
            {t('settings_title')}
          </a>
        </p>
      </div>
    </ViewRoot>
  );
}

/** Browsers hide the icons of new extensions; where they tell, the advice goes once it is followed. */
function Pin() {
  const [pinned, setPinned] = useState(false);
  useEffect(() => {
    const look = async () => {
      const { isOnToolbar } = (await browser.action.getUserSettings?.()) ?? {};
      setPinned(isOnToolbar === true);
    };
    const again = () => void look().catch(() => undefined);
    again();
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, []);
  return (
    <p class={own.pin} role="status">
      {t(pinned ? 'welcome_pinned' : 'welcome_pin')}
    </p>
  );
}
