import { IconButton } from '@/components/IconButton.tsx';
import { compactCount, day, t } from '@/src/i18n.ts';
import { spaceLink, videoLink } from '@/src/shared/links.ts';
import { Cover } from '@/src/ui/Cover.tsx';
import css from './ToviewCard.module.css';
import type { ToviewRowProps } from './ToviewRow.tsx';

/** A video of the list as a card, with all that its row can do. */
export function ToviewCard({ item, picked, busy, onPick, onRemove, onMenu }: ToviewRowProps) {
  const { owner, dead, plays, addedSeconds } = item;
  const titleId = `toview-${item.aid}`;
  return (
    <div class={`${css.card} ${picked ? css.picked : ''}`} aria-busy={busy}>
      <span class={css.art}>
        <Cover
          src={item.cover}
          durationSeconds={item.durationSeconds}
          progressSeconds={item.progressSeconds}
          dead={dead}
        />
      </span>
      <input
        type="checkbox"
        class={css.check}
        aria-label={item.title}
        checked={picked}
        onClick={(event) => onPick(item, event.shiftKey)}
      />
      {dead ? (
        <span class={css.title} id={titleId}>
          {item.title}
        </span>
      ) : (
        <a
          class={css.title}
          id={titleId}
          href={videoLink(item)}
          target="_blank"
          rel="noopener noreferrer"
          title={item.title}
        >
          {item.title}
        </a>
      )}
      <span class={css.foot}>
        <span class={css.facts}>
          {owner && (
            <a
              class={css.person}
              href={spaceLink(owner.mid)}
              target="_blank"
              rel="noopener noreferrer"
              title={owner.name}
            >
              <bdi>{owner.name}</bdi>
            </a>
          )}
          <span title={t('toview_added', [day(addedSeconds)])}>
            {!dead && plays !== null
              ? t('row_plays', [compactCount(plays)])
              : t('toview_added', [day(addedSeconds)])}
          </span>
        </span>
        <IconButton
          icon="more"
          label={t('row_more')}
          describedBy={titleId}
          menu
          onClick={(button) => onMenu(item, button)}
        />
        <IconButton
          icon="trash"
          label={t('toview_remove')}
          describedBy={titleId}
          disabled={busy}
          onClick={() => onRemove(item)}
        />
      </span>
    </div>
  );
}
