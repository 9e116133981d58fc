import { t } from '@/src/i18n.ts';
import { GroupsView } from '@/src/parts/groups/ui/GroupsView.tsx';
import type { Background } from '@/src/rpc/client.ts';
import { ListPage } from './frame/ListPage.tsx';

/** 关注分组, with the same rows and actions as in the popup. */
export function GroupsPage({ ask }: { ask: Background }) {
  return (
    <ListPage title={t('panel_groups')}>
      <GroupsView ask={ask} />
    </ListPage>
  );
}
