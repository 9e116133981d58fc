import { t } from '@/src/i18n.ts';
import type { ComparedLine } from '@/src/parts/snapshots/shared/lines.ts';
import { videoLink } from '@/src/shared/links.ts';
import { nameOrUid } from '@/src/shared/name-or-uid.ts';
import { PersonName } from '@/src/ui/PersonName.tsx';
import parts from '@/src/ui/TableParts.module.css';
import css from './Comparison.module.css';
import type { Comparing } from './comparison-model.ts';
import { lineText, PART_NAMES } from './snapshot-words.ts';

interface Props {
  readonly comparing: Comparing;
  readonly line: ComparedLine;
}

/** Of a video; whoever it is about, if anybody, has a way of their own. */
function linkOf({ before, after }: ComparedLine): string | null {
  const row = after ?? before;
  if (!row || !('bvid' in row) || row.bvid === '') return null;
  return videoLink({ bvid: row.bvid, aid: 'aid' in row ? row.aid : row.id });
}

/** One difference: whom or what it is about, and what became of it. */
export function ComparedRow({ comparing, line }: Props) {
  const link = linkOf(line);
  const isPicked = comparing.picked.ids.value.has(line.id);
  const { mid } = line;
  const name =
    mid !== null ? nameOrUid({ mid, name: line.name }) : line.name || t('snap_group_order');
  return (
    <div class={css.row} data-how={line.how} data-picked={isPicked}>
      <span class={parts.tick}>
        {comparing.canPick(line) && (
          <input
            type="checkbox"
            checked={isPicked}
            aria-label={t('snap_pick', [name])}
            onClick={(event) => comparing.pick(line, event.shiftKey)}
          />
        )}
      </span>
      <span class={css.sign} aria-hidden="true" />
      <span class={css.who}>
        {mid !== null ? (
          <PersonName class={css.name} person={{ mid, name }} />
        ) : link ? (
          <a class={css.name} href={link} target="_blank" rel="noopener noreferrer" title={name}>
            <bdi>{name}</bdi>
          </a>
        ) : (
          <span class={css.name} title={name}>
            <bdi>{name}</bdi>
          </span>
        )}
        <span class={css.detail}>{lineText(line, comparing.was, comparing.is)}</span>
      </span>
      <span class={css.where}>{t(PART_NAMES[line.part])}</span>
    </div>
  );
}
