import { Button } from '@/components/Button.tsx';
import { StateNotice } from '@/components/StateNotice.tsx';
import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { accountTurn } from '@/src/ui/account-turn.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import type { Page, PersonPageProps } from './frame/define-page.ts';
import { Frame } from './frame/Frame.tsx';
import { UnknownPage } from './frame/UnknownPage.tsx';
import { usePageView } from './frame/use-page-view.ts';
import { useRoute } from './frame/use-route.ts';

/** The full page: one frame, and in it the page that the address names; all of it anew for another account. */
export function Dashboard({ ask }: { ask: Background }) {
  const route = useRoute();
  return (
    <Frame key={accountTurn.value} ask={ask} route={route}>
      {route.type === 'page' ? (
        <Shown key={route.key} ask={ask} page={route.page} mid={route.mid} part={route.part} />
      ) : (
        <UnknownPage />
      )}
    </Frame>
  );
}

interface ShownProps extends PersonPageProps {
  readonly page: Page;
}

function Shown({ ask, page, mid, part }: ShownProps) {
  const View = usePageView(page, ask);
  if (View === 'loading') return null;
  if (View === 'failed') {
    return (
      <ViewRoot name={page.id} state="failed">
        <StateNotice text={t('page_unloaded')}>
          <Button onClick={() => location.reload()}>{t('action_retry')}</Button>
        </StateNotice>
      </ViewRoot>
    );
  }
  return <View ask={ask} mid={mid} part={part} />;
}
