import { IconButton } from '@/components/IconButton.tsx';
import { day, t } from '@/src/i18n.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { NoteText } from '@/src/parts/notes/ui/index.ts';
import { PersonLink } from '@/src/ui/PersonLink.tsx';
import marks from '@/src/ui/PersonMarks.module.css';
import { OtherWay } from '@/src/ui/PersonName.tsx';
import parts from '@/src/ui/TableParts.module.css';
import tableCss from './PeopleTable.module.css';
import css from './PersonRow.module.css';
import type { Passing } from './passing.ts';
import { RowFace } from './RowFace.tsx';
import { listText } from './words.ts';

interface Props {
  readonly row: FollowingRow;
  readonly groups: readonly FollowGroup[];
  readonly picked: boolean;
  readonly passing: Passing;
  readonly onPick: (row: FollowingRow, withShift: boolean) => void;
  readonly onMenu: (row: FollowingRow, button: HTMLElement) => void;
  readonly onNote: (row: FollowingRow) => void;
}

/** Group names that fit beside each other; of the others the number is told. */
const MOST_CHIPS = 3;

export function PersonRow({ row, groups, picked, passing, onPick, onMenu, onNote }: Props) {
  const { name, face, sign, note, mtime } = row;
  return (
    <div class={`${tableCss.line} ${css.row} ${picked ? css.picked : ''}`}>
      <label class={parts.tick}>
        <input
          type="checkbox"
          aria-label={name}
          checked={picked}
          onClick={(event) => onPick(row, event.shiftKey)}
        />
      </label>
      <span class={css.who}>
        <RowFace passing={passing} face={face} name={name} />
        <span class={css.body}>
          <span class={css.names}>
            <PersonLink class={css.name} person={row} />
            <Marks row={row} />
            <OtherWay person={row} />
          </span>
          <span class={parts.second}>
            {note !== '' && <NoteText name={name} text={note} onEdit={() => onNote(row)} />}
            {sign !== '' && (
              <span class={css.sign} title={sign}>
                {sign}
              </span>
            )}
          </span>
        </span>
      </span>
      <Groups row={row} groups={groups} />
      <span class={css.figure}>{mtime > 0 ? day(mtime) : t('bench_unknown')}</span>
      <LastUpload row={row} />
      <IconButton
        icon="more"
        label={t('row_more')}
        menu
        onClick={(button) => onMenu(row, button)}
      />
    </div>
  );
}

function Marks({ row }: { row: FollowingRow }) {
  const { special, mutual, isProtected, isCancelled, official, vip } = row;
  return (
    <>
      {special && <span class={`${marks.mark} ${marks.star}`}>{t('relation_special')}</span>}
      {mutual && <span class={marks.mark}>{t('stats_mutual')}</span>}
      {isProtected && <span class={`${marks.mark} ${marks.safe}`}>{t('bench_protected')}</span>}
      {isCancelled && <span class={marks.mark}>{t('stats_cancelled')}</span>}
      {official !== '' && (
        <span class={marks.mark} title={official}>
          {t('bench_verified')}
        </span>
      )}
      {vip && <span class={`${marks.mark} ${marks.vip} ${css.vip}`}>{t('bench_vip')}</span>}
    </>
  );
}

function Groups({ row: { tagids }, groups }: Pick<Props, 'row' | 'groups'>) {
  if (tagids.length === 0) return <span class={css.none}>{t('bench_ungrouped')}</span>;
  const names = groups.filter(({ tagid }) => tagids.includes(tagid)).map(({ name }) => name);
  return (
    <span class={css.groups} title={listText(names)}>
      {names.slice(0, MOST_CHIPS).map((name) => (
        <span key={name} class={css.group}>
          {name}
        </span>
      ))}
      {names.length > MOST_CHIPS && <span class={css.none}>+{names.length - MOST_CHIPS}</span>}
    </span>
  );
}

function LastUpload({ row: { activity } }: Pick<Props, 'row'>) {
  const { lastSeconds, quietSeconds } = activity;
  if (lastSeconds !== null) return <span class={css.figure}>{day(lastSeconds)}</span>;
  return <span class={css.none}>{t(quietSeconds === 0 ? 'bench_never' : 'bench_unknown')}</span>;
}
