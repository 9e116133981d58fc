import { Avatar } from '@/components/Avatar.tsx';
import { IconButton } from '@/components/IconButton.tsx';
import { t } from '@/src/i18n.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import css from './PersonTile.module.css';

interface Props {
  readonly row: FollowingRow;
  readonly isPicked: boolean;
  /** The column does not say it already. */
  readonly isStarTold: boolean;
  /** Put here, and not confirmed yet. */
  readonly isUnsure: boolean;
  readonly isFound: boolean;
  /** Of those who are found, the one that is looked at. */
  readonly isCurrent: boolean;
  /** Held at the moment. */
  readonly isAway: boolean;
  readonly onPick: (how: 'alone' | 'toggle' | 'range') => void;
  readonly onPress: (event: PointerEvent) => void;
  readonly onMenu: (button: HTMLElement) => void;
}

/** Where the description of the keys stands. */
export const KEYS_ID = 'board-keys';

/** Somebody in a column: chosen by a click, dragged, picked up with Enter. */
export function PersonTile(props: Props) {
  const { row, isPicked, isStarTold, isUnsure, isFound, isCurrent, isAway } = props;
  const { onPick, onPress, onMenu } = props;
  const { name, face, special, isCancelled } = row;
  return (
    <div
      class={css.person}
      data-picked={isPicked}
      data-unsure={isUnsure}
      data-found={isFound}
      data-current={isCurrent}
      data-away={isAway}
    >
      <button
        type="button"
        class={css.who}
        aria-pressed={isPicked}
        aria-describedby={KEYS_ID}
        title={name}
        data-person={row.mid}
        onPointerDown={onPress}
        onClick={(event) => {
          if (event.shiftKey) onPick('range');
          // The space key clicks as well, and then there is no pointer.
          else onPick(event.ctrlKey || event.metaKey || event.detail === 0 ? 'toggle' : 'alone');
        }}
      >
        <Avatar src={face} name={name} size={28} />
        <bdi class={css.label}>{name}</bdi>
        {isStarTold && special && <span class={css.star}>{t('relation_special')}</span>}
        {isCancelled && <span class={css.mark}>{t('stats_cancelled')}</span>}
        {isUnsure && <span class={css.mark}>{t('board_unsure')}</span>}
      </button>
      <IconButton icon="more" label={t('row_more')} menu onClick={onMenu} />
    </div>
  );
}
