import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import page from '@/src/ui/Page.module.css';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { FindPerson } from './FindPerson.tsx';

/** UP 主, before somebody is named. */
export function FindPage({ ask }: { ask: Background }) {
  return (
    <ViewRoot name="find" state="ready">
      <h1 class={page.heading}>{t('page_user')}</h1>
      <p class={page.hint}>{t('find_hint')}</p>
      <FindPerson ask={ask} />
    </ViewRoot>
  );
}
