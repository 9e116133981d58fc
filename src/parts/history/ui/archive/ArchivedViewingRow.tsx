import { IconButton } from '@/components/IconButton.tsx';
import { t } from '@/src/i18n.ts';
import type { Viewing } from '@/src/parts/history/shared/archive.ts';
import type { ViewingPlace } from '@/src/parts/history/shared/site-rows.ts';
import { viewingName } from '@/src/parts/history/shared/viewing-block.ts';
import { Cover } from '@/src/ui/Cover.tsx';
import { ItemTitle } from '@/src/ui/ItemTitle.tsx';
import rowCss from '@/src/ui/ListRow.module.css';
import { HistoryColumns } from '../HistoryColumns.tsx';
import css from './ArchiveList.module.css';
import { Marked } from './Marked.tsx';

interface Props {
  readonly viewing: Viewing;
  readonly place: ViewingPlace;
  readonly picked: boolean;
  /** A run has still to delete it, here or on the site. */
  readonly waits: boolean;
  readonly words: readonly string[];
  /** What is marked in the name of the uploader. */
  readonly names: readonly string[];
  readonly onPick: (withShift: boolean) => void;
  readonly onMenu: (button: HTMLElement) => void;
}

/** A viewing that is kept. */
export function ArchivedViewingRow(props: Props) {
  const { viewing, place, picked, waits, words, names, onPick, onMenu } = props;
  const id = `kept-${viewingName(viewing).replace(' ', '-')}`;
  const title = viewing.title || t('history_gone');
  const tags = [
    ...(place === 'here' || place === 'site' ? [t(`archive_where_${place}`)] : []),
    ...(viewing.raw ? [t('archive_unknown_kind', [viewing.business])] : []),
  ];
  const item = { ...viewing, badge: viewing.badge || viewing.partition };
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
        <Cover
          src={viewing.cover}
          durationSeconds={viewing.durationSeconds}
          progress={viewing.progress}
        />
        <span class={rowCss.body}>
          <ItemTitle
            class={rowCss.title}
            id={id}
            title={title}
            href={viewing.url === '' ? null : viewing.url}
          >
            {tags.map((tag) => (
              <span key={tag} class={css.place}>
                {tag}
              </span>
            ))}
            {whyFound(viewing, words).map((text) => (
              <span key={text} class={`${css.place} ${text === item.badge ? css.beside : ''}`}>
                <Marked text={text} words={words} />
              </span>
            ))}
            <Marked text={title} words={words} />
          </ItemTitle>
          <HistoryColumns item={item} waits={waits} words={words} names={names} />
        </span>
      </div>
      <IconButton icon="more" label={t('row_more')} describedBy={id} menu onClick={onMenu} />
    </div>
  );
}

/** Texts that hold what was looked for and are not read in the row otherwise, or only where it is wide. */
function whyFound(
  { title, author, partition, bvid }: Viewing,
  words: readonly string[],
): readonly string[] {
  const holds = (text: string, word: string) => text.toLowerCase().includes(word);
  const unseen = words.filter((word) => !holds(title, word) && !holds(author?.name ?? '', word));
  return [partition, bvid].filter((text) => unseen.some((word) => holds(text, word)));
}
