import { compactCount, t } from '@/src/i18n.ts';
import { videoLink } from '@/src/shared/links.ts';
import { Cover } from '@/src/ui/Cover.tsx';
import { ItemButtons } from '@/src/ui/ItemButtons.tsx';
import { ItemTitle } from '@/src/ui/ItemTitle.tsx';
import { PersonLink } from '@/src/ui/PersonLink.tsx';
import { addedText } from './added-text.ts';
import css from './ToviewCard.module.css';
import type { ToviewRowProps } from './ToviewRow.tsx';

/** A video of the list as a card, with all that its row can do. */
export function ToviewCard(props: ToviewRowProps) {
  const { item, picked, busy, waits, onPick, onRemove, onMenu } = props;
  const { owner, dead } = item;
  const titleId = `toview-${item.aid}`;
  return (
    <div class={`${css.card} ${picked ? css.picked : ''}`} aria-busy={busy}>
      <span class={css.art}>
        <Cover
          src={item.cover}
          durationSeconds={item.durationSeconds}
          progress={item.progress}
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
      <ItemTitle
        class={css.title}
        id={titleId}
        title={item.title}
        href={dead ? null : videoLink(item)}
      />
      <span class={css.foot}>
        <span class={css.facts}>
          {owner && <PersonLink class={css.person} person={owner} />}
          <span title={addedText(item)}>{waits ? t('row_waits') : factText(item)}</span>
        </span>
        <ItemButtons
          describedBy={titleId}
          remove={t('toview_remove')}
          disabled={busy || waits}
          onMenu={(button) => onMenu(item, button)}
          onRemove={() => onRemove(item)}
        />
      </span>
    </div>
  );
}

/** How often it was played, else when it was added. */
function factText(item: ToviewRowProps['item']): string {
  const { dead, plays } = item;
  return !dead && plays !== null ? t('row_plays', [compactCount(plays)]) : addedText(item);
}
