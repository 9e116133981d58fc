import { t } from '@/src/i18n.ts';
import { ToviewView } from '@/src/parts/toview/ui/ToviewView.tsx';
import type { Background } from '@/src/rpc/client.ts';
import { ListPage } from './frame/ListPage.tsx';

/** 稍后再看, with the same rows and actions as in the popup. */
export function ToviewPage({ ask }: { ask: Background }) {
  return (
    <ListPage title={t('popup_tab_toview')}>
      <ToviewView ask={ask} />
    </ListPage>
  );
}
