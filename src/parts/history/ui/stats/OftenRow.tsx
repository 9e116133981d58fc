import { Avatar } from '@/components/Avatar.tsx';
import { day, exactCount, t } from '@/src/i18n.ts';
import type { OftenWatched } from '@/src/parts/history/shared/often-watched.ts';
import { PersonLink } from '@/src/ui/PersonLink.tsx';
import css from './FollowsView.module.css';
import { watchedTime } from './watched-time.ts';

interface Props {
  readonly row: OftenWatched;
  readonly picked: boolean;
  readonly onPick: (mid: number, withShift: boolean) => void;
}

/** Somebody who is watched and not followed. */
export function OftenRow({ row, picked, onPick }: Props) {
  const { mid, name, works, count, seconds, lastSeconds } = row;
  return (
    <div class={`${css.line} ${picked ? css.picked : ''}`}>
      <label class={css.tick}>
        <input
          type="checkbox"
          aria-label={name}
          checked={picked}
          onClick={(event) => onPick(mid, event.shiftKey)}
        />
      </label>
      <span class={css.who}>
        <Avatar src="" name={name} size={28} />
        <PersonLink class={css.name} person={row} />
      </span>
      <span class={css.figure}>{t('viewing_works_of', [exactCount(works)])}</span>
      <span class={css.figure}>{t('viewing_times', [exactCount(count)])}</span>
      <span class={css.figure}>{watchedTime(seconds)}</span>
      <span class={css.figure}>{day(lastSeconds)}</span>
    </div>
  );
}
