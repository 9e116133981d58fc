import { Button } from '@/components/Button.tsx';
import field from '@/components/Field.module.css';
import { exactCount, listOf, t } from '@/src/i18n.ts';
import { FOLLOWS_A_DAY } from '@/src/parts/followings/shared/follow-pace.ts';
import { isHere } from '@/src/parts/snapshots/shared/restore-here.ts';
import type { AccountSnapshot, SnapshotPartId } from '@/src/parts/snapshots/shared/snapshot.ts';
import { nameOrUid } from '@/src/shared/name-or-uid.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { errorText } from '@/src/ui/error-text.ts';
import css from './Comparison.module.css';
import type { ComparisonModel } from './comparison-model.ts';
import { RestoreLosses } from './RestoreLosses.tsx';
import type { FollowsADay, RestoreModel } from './restore-model.ts';

/** Whose rows say when they were added. */
const DATED: readonly SnapshotPartId[] = ['blacks', 'toview', 'favourites'];

interface Props {
  readonly model: RestoreModel;
  readonly comparing: ComparisonModel;
}

const nameOf = ({ account }: AccountSnapshot) => nameOrUid(account);

/** Before the plans: what cannot come back, how many a day, and which groups are made first. */
export function RestoreDialog({ model, comparing }: Props) {
  const asked = model.asked.value;
  if (!asked) return null;
  const { groups, folders, made, anew, isSure } = asked;
  const making = groups.length + folders.length;
  const [from, to] = [nameOf(comparing.was), nameOf(comparing.is)];
  const isInto = comparing.isOtherAccount;
  const chosen = comparing.chosen();
  const follows = chosen.filter(({ part, how }) => part === 'followings' && how === 'gone').length;
  const wereCalled = new Map(comparing.was.parts.folders.rows.map(({ id, title }) => [id, title]));
  const isNumbered = folders.some(({ id, title }) => wereCalled.get(id) !== title);
  const days = Math.ceil(follows / model.most.value);
  const error = model.error.value;
  return (
    <Dialog
      title={
        isInto
          ? t(isSure ? 'snap_into_sure' : 'snap_into_ask', [exactCount(chosen.length), from, to])
          : t('snap_restore_ask', [exactCount(chosen.length)])
      }
      onClose={model.close}
    >
      {isInto && <p class={css.warning}>{t('snap_into_note', [from, to])}</p>}
      <RestoreLosses losses={comparing.losses()} />
      <ul class={css.facts}>
        {follows > 0 && <li>{t('snap_restore_losses', [exactCount(follows)])}</li>}
        {chosen.some(({ part }) => DATED.includes(part)) && <li>{t('snap_restore_dates')}</li>}
        {groups.length > 0 && (
          <li>{t('snap_restore_groups', [exactCount(groups.length), listOf(groups)])}</li>
        )}
        {folders.length > 0 && (
          <li>
            {t('snap_restore_folders', [
              exactCount(folders.length),
              listOf(folders.map(({ title }) => title)),
            ])}
          </li>
        )}
        {isNumbered && <li>{t('snap_restore_numbered')}</li>}
        <li>{t(isInto ? 'snap_into_keeps' : 'snap_restore_keeps')}</li>
        {isInto && <li>{t('snap_into_losses')}</li>}
        {chosen.some(({ part }) => isHere(part)) && <li>{t('snap_restore_here')}</li>}
        {days > 1 && <li>{t('snap_restore_days', [exactCount(days)])}</li>}
      </ul>
      {follows > 0 && (
        <label class={css.pace}>
          {t('snap_restore_pace')}
          <select
            class={field.select}
            value={String(model.most.value)}
            onChange={({ currentTarget }) =>
              void model.choose(Number(currentTarget.value) as FollowsADay)
            }
          >
            {FOLLOWS_A_DAY.map((most) => (
              <option key={most} value={String(most)}>
                {t('snap_restore_most', [most])}
              </option>
            ))}
          </select>
        </label>
      )}
      {made !== null && (!error || made < making) && (
        <p class={css.note} role="status">
          {made < making
            ? t('snap_making', [exactCount(made), exactCount(making)])
            : t('snap_planning')}
        </p>
      )}
      {error && (
        <p class={css.warning} role="alert">
          {errorText(error)}
        </p>
      )}
      {error && anew.length > 0 && <p class={css.note}>{t('groups_made_stay', [listOf(anew)])}</p>}
      <div class={css.verbs}>
        <Button
          primary
          disabled={made !== null && !error}
          onClick={() => void model.begin(comparing)}
        >
          {isSure
            ? t(chosen.every(({ part }) => isHere(part)) ? 'snap_restore_now' : 'snap_restore_plan')
            : t('snap_into_go_on', [to])}
        </Button>
        <Button onClick={model.close}>{t('action_cancel')}</Button>
      </div>
    </Dialog>
  );
}
