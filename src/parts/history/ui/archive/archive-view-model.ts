import type { ReadonlySignal } from '@preact/signals';
import type { MenuItem } from '@/components/Menu.tsx';
import { t } from '@/src/i18n.ts';
import type { Viewing } from '@/src/parts/history/shared/archive.ts';
import type { ArchiveState } from '@/src/parts/history/shared/archive-state.ts';
import { isSameDay } from '@/src/parts/history/shared/history.ts';
import { viewingAt, viewingName } from '@/src/parts/history/shared/viewing-block.ts';
import type { Background } from '@/src/rpc/client.ts';
import { openBehind } from '@/src/ui/open-tabs.ts';
import { createArchiveChoice, type Where } from './archive-choice.ts';
import { createArchiveListModel } from './archive-list-model.ts';
import { createSiteModel } from './site-model.ts';
import { createSiteOrders } from './site-orders.ts';

/** The page of what is kept and what the site has: its list, what is chosen in it, and what may be done with a row. */
export function createArchiveViewModel(
  ask: Background,
  archive: ReadonlySignal<ArchiveState | null>,
  asked: ReadonlySignal<boolean>,
) {
  const site = createSiteModel(ask, archive, asked);
  const list = createArchiveListModel(archive, site);
  const placeOf = (viewing: Viewing) =>
    list.placeOf.peek()(viewingName(viewing), viewing.viewedSeconds);
  const siteSeconds = (key: string) =>
    site.read.peek().items.find((item) => item.key === key)?.viewedSeconds ?? null;
  const choice = createArchiveChoice(ask, { placeOf, siteSeconds, goneFromSite: site.forget });
  const siteOrders = createSiteOrders(ask, choice.orders);
  const { picked } = choice;

  const shownIds = () =>
    list.list.peek().rows.flatMap(({ type, id }) => (type === 'viewing' ? [id] : []));
  const everyId = () => list.all().flatMap(({ type, id }) => (type === 'viewing' ? [id] : []));

  function chosen(): readonly Viewing[] {
    const ids = picked.ids.peek();
    return list
      .all()
      .flatMap((row) =>
        row.type === 'viewing' && ids.has(row.id) ? [viewingAt(row.block, row.row)] : [],
      );
  }

  /** Names have spaces, words of a search have none. */
  function onlyBy(name: string) {
    const [longest = ''] = name.split(/\s+/).sort((a, b) => b.length - a.length);
    list.search(`up:${longest}`);
  }

  function menuOf(viewing: Viewing): readonly MenuItem[] {
    const { url, author, business } = viewing;
    const place = placeOf(viewing);
    const link = [
      { label: t('row_open_behind'), onChoose: () => void openBehind(url) },
      { label: t('row_copy_link'), onChoose: () => void navigator.clipboard.writeText(url) },
    ];
    const by = author && {
      label: t('archive_only_by', [author.name]),
      onChoose: () => onlyBy(author.name),
    };
    const remove = (where: Where) => ({
      label: t(`archive_remove_${where}`),
      danger: true,
      onChoose: () => choice.remove([viewing], where),
    });
    // Kinds that nobody knows cannot be ordered away there.
    const isThere = place !== 'here' && !viewing.raw;
    const isHere = place !== 'site';
    return [
      ...(url === '' ? [] : link),
      // One that a table told by its title alone has no id.
      ...(business === 'archive' && viewing.oid > 0
        ? [{ label: t('kind_toview_add'), onChoose: () => choice.watchLater(viewing) }]
        : []),
      ...(by ? [by] : []),
      ...(isHere ? [remove('here')] : []),
      ...(isThere ? [remove('site')] : []),
      ...(isHere && isThere ? [remove('both')] : []),
    ];
  }

  return {
    list,
    site,
    siteOrders,
    choice,
    menuOf,
    pick: (id: string, withShift: boolean, from?: string) =>
      picked.pick(id, withShift, shownIds, from),
    pickAll: () => picked.all(everyId()),
    /** Everything of a day that is in the list. */
    pickDay: (seconds: number) =>
      picked.all(
        list.all().flatMap((row) => {
          const isOfDay =
            row.type === 'viewing' &&
            isSameDay(row.block.viewedSeconds[row.row] as number, seconds);
          return isOfDay ? [row.id] : [];
        }),
      ),
    removePicked: (where: Where) => choice.remove(chosen(), where),
    dispose: () => {
      site.dispose();
      list.dispose();
      siteOrders.dispose();
      choice.dispose();
    },
  };
}

export type ArchiveViewModel = ReturnType<typeof createArchiveViewModel>;
