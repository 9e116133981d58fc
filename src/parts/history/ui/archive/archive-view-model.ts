import type { ReadonlySignal } from '@preact/signals';
import type { MenuItem } from '@/components/Menu.tsx';
import { t } from '@/src/i18n.ts';
import type { Viewing } from '@/src/parts/history/shared/archive.ts';
import type { ArchiveState } from '@/src/parts/history/shared/archive-state.ts';
import { viewingAt } from '@/src/parts/history/shared/viewing-block.ts';
import type { Background } from '@/src/rpc/client.ts';
import { openBehind } from '@/src/ui/open-tabs.ts';
import { createArchiveChoice, type Where } from './archive-choice.ts';
import { createArchiveListModel } from './archive-list-model.ts';

/** The page of what is kept: its list, what is chosen in it, and what may be done with a row. */
export function createArchiveViewModel(
  ask: Background,
  archive: ReadonlySignal<ArchiveState | null>,
) {
  const list = createArchiveListModel(archive);
  const choice = createArchiveChoice(ask);
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

  function menuOf(viewing: Viewing): readonly MenuItem[] {
    const { url, author, business } = viewing;
    const link = [
      { label: t('row_open_behind'), onChoose: () => void openBehind(url) },
      { label: t('row_copy_link'), onChoose: () => void navigator.clipboard.writeText(url) },
    ];
    const by = author && {
      label: t('archive_only_by', [author.name]),
      onChoose: () => list.type(`up:${author.name.replace(/\s+/g, '')}`),
    };
    const remove = (where: Where) => ({
      label: t(`archive_remove_${where}`),
      danger: true,
      onChoose: () => choice.remove([viewing], where),
    });
    return [
      ...(url === '' ? [] : link),
      ...(business === 'archive'
        ? [{ label: t('kind_toview_add'), onChoose: () => choice.watchLater(viewing) }]
        : []),
      ...(by ? [by] : []),
      remove('here'),
      // Kinds that nobody knows cannot be ordered away there.
      ...(viewing.raw ? [] : [remove('site'), remove('both')]),
    ];
  }

  return {
    list,
    choice,
    menuOf,
    pick(id: string, withShift: boolean, from?: string) {
      if (withShift) picked.range(id, shownIds(), from);
      else picked.toggle(id);
    },
    pickAll: () => picked.all(everyId()),
    removePicked: (where: Where) => choice.remove(chosen(), where),
    dispose: () => {
      list.dispose();
      choice.dispose();
    },
  };
}
