import { IconButton } from '@/components/IconButton.tsx';
import { t } from '@/src/i18n.ts';

interface Props {
  /** Id of the title. */
  readonly describedBy: string;
  /** What the way out is called. */
  readonly remove: string;
  /** Nothing brings it back. */
  readonly forGood?: boolean;
  readonly disabled?: boolean;
  readonly onMenu: (button: HTMLElement) => void;
  readonly onRemove: () => void;
}

/** At the end of a row or a card: its menu and its way out. */
export function ItemButtons({ describedBy, remove, forGood, disabled, onMenu, onRemove }: Props) {
  return (
    <>
      <IconButton
        icon="more"
        label={t('row_more')}
        describedBy={describedBy}
        menu
        onClick={onMenu}
      />
      <IconButton
        icon="trash"
        label={remove}
        describedBy={describedBy}
        danger={forGood ?? false}
        disabled={disabled ?? false}
        onClick={onRemove}
      />
    </>
  );
}
