import { t } from '@/src/i18n.ts';
import { InsteadOfList } from './Notices.tsx';
import css from './OrdersView.module.css';
import { type Resource, viewState } from './resource.ts';

/** Where there is no group to choose: there is none, they are on the way, or they could not be read. */
export function NoGroups({ list }: { list: Pick<Resource<unknown>, 'state' | 'refresh'> }) {
  const view = viewState(list.state.value, () => true);
  if (view === 'empty' || view === 'loading') {
    return <p class={css.note}>{t(view === 'empty' ? 'groups_no_target' : 'state_loading')}</p>;
  }
  return <InsteadOfList view={view} resource={list} empty="" />;
}
