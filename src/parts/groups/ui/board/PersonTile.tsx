import { useMemo, useState } from 'preact/hooks';
import { Avatar } from '@/components/Avatar.tsx';
import { Icon } from '@/components/Icon.tsx';
import iconButton from '@/components/IconButton.module.css';
import { t } from '@/src/i18n.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import css from './PersonTile.module.css';

/** What is done to somebody in a column. */
export interface OnPerson {
  readonly pick: (row: FollowingRow, how: 'alone' | 'toggle' | 'range') => void;
  readonly press: (event: PointerEvent, row: FollowingRow) => void;
  readonly menu: (button: HTMLElement, row: FollowingRow) => void;
}

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
  /** Else its place is kept: the column is only passed by. */
  readonly hasFace: boolean;
  /** The same for every drawing. */
  readonly on: OnPerson;
}

/** Where the description of the keys stands. */
export const KEYS_ID = 'board-keys';

/** Somebody in a column: chosen by a click, dragged, picked up with Enter. */
export function PersonTile(props: Props) {
  const { row, isPicked, isStarTold, isUnsure, isFound, isCurrent, isAway, hasFace, on } = props;
  /** Its button is not seen before somebody is at it; until then nothing is drawn in it. */
  const [isNear, setNear] = useState(false);
  // A column is drawn anew for one of its people; the others stay as they are.
  return useMemo(() => {
    const { name, face, special, isCancelled } = row;
    const isTrue = (is: boolean) => is || undefined;
    const near = () => setNear(true);
    return (
      <div
        class={css.person}
        data-picked={isTrue(isPicked)}
        data-unsure={isTrue(isUnsure)}
        data-found={isTrue(isFound)}
        data-current={isTrue(isCurrent)}
        data-away={isTrue(isAway)}
        onPointerEnter={near}
        onFocusIn={near}
      >
        <button
          type="button"
          class={css.who}
          aria-pressed={isPicked}
          aria-describedby={KEYS_ID}
          title={name}
          data-person={row.mid}
          onPointerDown={(event) => on.press(event, row)}
          onClick={({ shiftKey, ctrlKey, metaKey, detail }) => {
            if (shiftKey) on.pick(row, 'range');
            // The space key clicks as well, and then there is no pointer.
            else on.pick(row, ctrlKey || metaKey || detail === 0 ? 'toggle' : 'alone');
          }}
        >
          {hasFace ? <Avatar src={face} name={name} size={28} /> : <span class={css.noFace} />}
          <bdi class={css.label}>{name}</bdi>
          {isStarTold && special && <span class={css.star}>{t('relation_special')}</span>}
          {isCancelled && <span class={css.mark}>{t('stats_cancelled')}</span>}
          {isUnsure && <span class={css.mark}>{t('board_unsure')}</span>}
        </button>
        <button
          type="button"
          class={`${iconButton.button} ${css.more}`}
          aria-label={t('row_more')}
          aria-haspopup="menu"
          title={t('row_more')}
          onClick={({ currentTarget }) => on.menu(currentTarget, row)}
        >
          {isNear && <Icon name="more" />}
        </button>
      </div>
    );
  }, [row, isPicked, isStarTold, isUnsure, isFound, isCurrent, isAway, hasFace, on, isNear]);
}
