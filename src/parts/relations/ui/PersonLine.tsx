import { Avatar } from '@/components/Avatar.tsx';
import { IconButton } from '@/components/IconButton.tsx';
import { day, t } from '@/src/i18n.ts';
import { NoteText } from '@/src/parts/notes/ui/index.ts';
import type { PersonInList } from '@/src/parts/relations/shared/listed.ts';
import { nameOrUid } from '@/src/shared/name-or-uid.ts';
import { PersonLink } from '@/src/ui/PersonLink.tsx';
import marks from '@/src/ui/PersonMarks.module.css';
import { OtherWay } from '@/src/ui/PersonName.tsx';
import parts from '@/src/ui/TableParts.module.css';
import type { ListKind, ListSpec } from './list-specs.ts';
import { offered } from './offered.ts';
import css from './Relations.module.css';

interface Props {
  readonly person: PersonInList;
  readonly spec: ListSpec;
  /** What I noted about them; undefined: nothing. */
  readonly note: string | undefined;
  readonly picked: boolean;
  readonly busy: boolean;
  readonly onPick: (person: PersonInList, withShift: boolean) => void;
  readonly onAct: (kind: ListKind, person: PersonInList) => void;
  readonly onMenu: (person: PersonInList, button: HTMLElement) => void;
  readonly onNote: (person: PersonInList) => void;
}

/** What the button of a row says: following a fan is following back. */
export const verbIn = (kind: ListKind, { id }: ListSpec): string => {
  if (kind !== 'follow-into') return t(VERBS[kind]);
  return t(id === 'fans' ? 'rel_follow_back' : 'rel_follow');
};

const VERBS = {
  'special-off': 'kind_special_off',
  unfollow: 'kind_unfollow',
  'remove-fan': 'kind_remove_fan',
  block: 'kind_block',
  unblock: 'kind_unblock',
} as const;

/** Somebody on a list, with the one thing that is mostly done there. */
export function PersonLine({ person, spec, note, picked, busy, ...on }: Props) {
  const { onPick, onAct, onMenu, onNote } = on;
  const { mid, face, sign, sinceSeconds } = person;
  const name = nameOrUid(person);
  const [kind] = offered(spec, person);
  return (
    <div class={`${css.row} ${picked ? css.picked : ''}`}>
      <label class={parts.tick}>
        <input
          type="checkbox"
          aria-label={name}
          checked={picked}
          onClick={(event) => onPick(person, event.shiftKey)}
        />
      </label>
      <span class={css.who}>
        <Avatar src={face} name={name} size={36} />
        <span class={css.body}>
          <span class={css.names}>
            <PersonLink class={css.name} person={{ mid, name }} />
            <Marks person={person} spec={spec} />
            <OtherWay person={{ mid, name }} />
          </span>
          <span class={parts.second}>
            {note !== undefined && (
              <NoteText name={name} text={note} onEdit={() => onNote(person)} />
            )}
            {sign !== '' && (
              <span class={css.sign} title={sign}>
                {sign}
              </span>
            )}
          </span>
        </span>
      </span>
      <span class={css.since}>{sinceSeconds !== null && t(spec.since, [day(sinceSeconds)])}</span>
      {kind && kind === spec.kinds[0] ? (
        <button
          type="button"
          class={css.act}
          disabled={busy}
          aria-label={t('rel_act_of', [verbIn(kind, spec), name])}
          onClick={() => onAct(kind, person)}
        >
          {verbIn(kind, spec)}
        </button>
      ) : (
        <span />
      )}
      <IconButton
        icon="more"
        label={t('row_more')}
        menu
        onClick={(button) => onMenu(person, button)}
      />
    </div>
  );
}

/** What the list itself does not say already. */
function Marks({ person, spec }: Pick<Props, 'person' | 'spec'>) {
  const { mine, special, official, vip } = person;
  return (
    <>
      {special && spec.id !== 'special' && (
        <span class={`${marks.mark} ${marks.star} ${css.word}`}>{t('relation_special')}</span>
      )}
      {mine === 'mutual' && spec.id !== 'mutual' && (
        <span class={`${marks.mark} ${css.word}`}>{t('stats_mutual')}</span>
      )}
      {mine === 'following' && (spec.id === 'fans' || spec.id.startsWith('their')) && (
        <span class={`${marks.mark} ${css.word}`}>{t('stats_following')}</span>
      )}
      {mine === 'blocked' && spec.id !== 'blacks' && (
        <span class={`${marks.mark} ${css.word}`}>{t('rel_blocked')}</span>
      )}
      {official !== '' && (
        <span class={`${marks.mark} ${css.word}`} title={official}>
          {t('bench_verified')}
        </span>
      )}
      {vip && <span class={`${marks.mark} ${marks.vip} ${css.word}`}>{t('bench_vip')}</span>}
    </>
  );
}
