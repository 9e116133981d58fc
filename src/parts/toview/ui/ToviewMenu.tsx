import Menu from '@/components/Menu.tsx';
import { t } from '@/src/i18n.ts';
import type { ToviewItem } from '@/src/parts/toview/shared/item.ts';
import { videoLink } from '@/src/shared/links.ts';
import { makerItems } from '@/src/ui/maker-items.ts';
import { openBehind } from '@/src/ui/open-tabs.ts';
import type { ToviewModel } from './toview-model.ts';

interface Props {
  readonly model: ToviewModel;
  readonly item: ToviewItem;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** What can be done with one video of the list. */
export function ToviewMenu({ model, item, anchor, onClose }: Props) {
  const { owner, dead, title } = item;
  const url = videoLink(item);
  const items = [
    ...(dead
      ? []
      : [
          { label: t('row_open_behind'), onChoose: () => void openBehind(url) },
          { label: t('row_copy_link'), onChoose: () => void navigator.clipboard.writeText(url) },
        ]),
    ...(owner
      ? [
          ...makerItems(owner),
          { label: t('row_only_of', [owner.name]), onChoose: () => model.onlyOf(owner.mid) },
        ]
      : []),
    { label: t('toview_remove'), onChoose: () => model.remove([item]) },
  ];
  return <Menu anchor={anchor} label={title} items={items} onClose={onClose} />;
}
