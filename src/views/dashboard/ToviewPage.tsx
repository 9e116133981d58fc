import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { ToviewView } from '../popup/ToviewView.tsx';
import { ListPage } from './frame/ListPage.tsx';

/** 稍后再看, with the same rows and actions as in the popup. */
export function ToviewPage({ ask }: { ask: Background }) {
  return (
    <ListPage title={t('popup_tab_toview')}>
      <ToviewView ask={ask} />
    </ListPage>
  );
}
