import { useEffect, useState } from 'preact/hooks';
import { locale, t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { useTheme } from '../use-theme.ts';
import css from './Dashboard.module.css';
import { JournalPage } from './JournalPage.tsx';
import { NewGroup } from './NewGroup.tsx';
import { parseRoute, type Route } from './route.ts';
import { SettingsPage } from './SettingsPage.tsx';
import { UserPage } from './UserPage.tsx';

/** The full page: one view, chosen by the address. */
export function Dashboard({ ask }: { ask: Background }) {
  const route = useRoute();
  const theme = useTheme();
  useEffect(() => {
    document.documentElement.lang = locale();
  }, []);
  return (
    <div class={css.page} data-theme={theme}>
      <header class={css.header}>
        <a class={css.brand} href="#/">
          Bilideck
        </a>
        <a class={css.link} href="#/journal">
          {t('dashboard_to_journal')}
        </a>
        <a class={css.link} href="#/settings">
          {t('settings_title')}
        </a>
      </header>
      <main class={css.main}>
        <View ask={ask} route={route} />
      </main>
    </div>
  );
}

function View({ ask, route }: { ask: Background; route: Route }) {
  if (route.view === 'user') return <UserPage key={route.mid} ask={ask} mid={route.mid} />;
  if (route.view === 'journal') return <JournalPage ask={ask} />;
  if (route.view === 'settings') return <SettingsPage />;
  if (route.view === 'new-group') return <NewGroup key={route.mid} ask={ask} mid={route.mid} />;
  return (
    <section class={css.card} data-view="start" data-state="ready">
      <h1 class={css.title}>{t('dashboard_start_title')}</h1>
      <p class={css.hint}>{t('dashboard_start_text')}</p>
    </section>
  );
}

function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
