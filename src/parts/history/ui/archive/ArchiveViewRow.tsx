import { IconButton } from '@/components/IconButton.tsx';
import { t } from '@/src/i18n.ts';
import type { ArchivedView } from '@/src/parts/history/shared/archive.ts';
import { viewName } from '@/src/parts/history/shared/view-block.ts';
import { Cover } from '@/src/ui/Cover.tsx';
import rowCss from '@/src/ui/ListRow.module.css';
import { HistoryColumns } from '../HistoryColumns.tsx';
import { Marked } from './Marked.tsx';

interface Props {
  readonly view: ArchivedView;
  readonly picked: boolean;
  readonly words: readonly string[];
  readonly onPick: (withShift: boolean) => void;
  readonly onMenu: (button: HTMLElement) => void;
}

/** A viewing that is kept. */
export function ArchiveViewRow({ view, picked, words, onPick, onMenu }: Props) {
  const id = `kept-${viewName(view).replace(' ', '-')}`;
  const title = view.title || t('history_gone');
  const said = <Marked text={title} words={words} />;
  const item = view.raw
    ? { ...view, badge: t('archive_unknown_kind', [view.business]) }
    : { ...view, badge: view.badge || view.partition };
  return (
    <div class={`${rowCss.row} ${picked ? rowCss.picked : ''}`}>
      <input
        type="checkbox"
        class={rowCss.check}
        aria-label={title}
        checked={picked}
        onClick={(event) => onPick(event.shiftKey)}
      />
      <div class={rowCss.link}>
        <Cover src={view.cover} durationSeconds={view.durationSeconds} progress={view.progress} />
        <span class={rowCss.body}>
          {view.url === '' ? (
            <span class={rowCss.title} id={id}>
              {said}
            </span>
          ) : (
            <a
              class={rowCss.title}
              id={id}
              href={view.url}
              target="_blank"
              rel="noopener noreferrer"
              title={title}
            >
              {said}
            </a>
          )}
          <HistoryColumns item={item} />
        </span>
      </div>
      <IconButton icon="more" label={t('row_more')} describedBy={id} menu onClick={onMenu} />
    </div>
  );
}
