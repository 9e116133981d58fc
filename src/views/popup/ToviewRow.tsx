import { IconButton } from '@/components/IconButton.tsx';
import { videoLink } from '@/src/domain/links.ts';
import type { ToviewItem } from '@/src/domain/types.ts';
import { day, t } from '@/src/i18n.ts';
import { Cover } from './Cover.tsx';
import css from './Rows.module.css';

interface Props {
  readonly item: ToviewItem;
  readonly picked: boolean;
  /** It is on its way out. */
  readonly busy: boolean;
  readonly onPick: (item: ToviewItem, withShift: boolean) => void;
  readonly onRemove: (item: ToviewItem) => void;
}

/** A video of the list, with its box and its way out. */
export function ToviewRow({ item, picked, busy, onPick, onRemove }: Props) {
  const titleId = `toview-${item.aid}`;
  const content = (
    <>
      <Cover
        src={item.cover}
        durationSeconds={item.durationSeconds}
        progressSeconds={item.progressSeconds}
        dead={item.dead}
      />
      <span class={css.body}>
        <span class={css.title} id={titleId} title={item.title}>
          {item.title}
        </span>
        <span class={css.meta}>
          <bdi>{item.owner?.name ?? ''}</bdi>
          <span class={css.end}>{t('toview_added', [day(item.addedSeconds)])}</span>
        </span>
      </span>
    </>
  );
  return (
    <div class={`${css.row} ${picked ? css.picked : ''}`} aria-busy={busy}>
      <input
        type="checkbox"
        class={css.check}
        aria-label={item.title}
        checked={picked}
        onClick={(event) => onPick(item, event.shiftKey)}
      />
      {item.dead ? (
        <span class={`${css.link} ${css.dead}`}>{content}</span>
      ) : (
        <a class={css.link} href={videoLink(item)} target="_blank" rel="noopener noreferrer">
          {content}
        </a>
      )}
      <IconButton
        icon="trash"
        label={t('toview_remove')}
        describedBy={titleId}
        disabled={busy}
        onClick={() => onRemove(item)}
      />
    </div>
  );
}
