import { Button } from '@/components/Button.tsx';
import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import type { ImportPlan } from '@/src/parts/followings/shared/import-plan.ts';
import css from './Import.module.css';
import type { ImportModel } from './import-model.ts';
import { listText } from './words.ts';

/** More names than these are a number. */
const NAMES_SHOWN = 20;

export function ImportReady({ model, onClose }: { model: ImportModel; onClose: () => void }) {
  const plan = model.plan.value;
  if (!plan) return <p role="status">{t('state_loading')}</p>;
  const { isOtherAccount, toFollow, toGroup, newGroups } = plan;
  const count = toFollow.length + toGroup.length;
  const isAsked = isOtherAccount && count > 0;
  return (
    <>
      <Facts plan={plan} />
      <Left model={model} plan={plan} />
      {isAsked && (
        <label class={css.agree}>
          <input
            type="checkbox"
            checked={model.isAgreed.value}
            onChange={({ currentTarget }) => {
              model.isAgreed.value = currentTarget.checked;
            }}
          />
          <span>{t('import_other_account', [String(model.list.value?.account ?? '')])}</span>
        </label>
      )}
      <div class={css.buttons}>
        <Button
          primary
          disabled={count === 0 || (isAsked && !model.isAgreed.value)}
          onClick={model.goOn}
        >
          {newGroups.length > 0
            ? t('import_make_and_plan', [exactCount(newGroups.length)])
            : t('import_plan')}
        </Button>
        <Button onClick={model.back}>{t('import_back')}</Button>
        <Button onClick={onClose}>{t('action_cancel')}</Button>
      </div>
    </>
  );
}

/** What it would come to. */
function Facts({ plan }: { plan: ImportPlan }) {
  const { toFollow, toGroup, done, isFollowCertain, newGroups } = plan;
  const lines: readonly (readonly [number, MessageKey])[] = [
    [toFollow.length, 'import_to_follow'],
    [toGroup.length, 'import_to_group'],
    [done, 'import_done'],
  ];
  const isNothing = toFollow.length + toGroup.length + done === 0;
  return (
    <div role="status">
      <ul class={css.facts}>
        {lines.map(
          ([count, words]) => count > 0 && <li key={words}>{t(words, [exactCount(count)])}</li>,
        )}
        {isNothing && <li>{t('import_nobody')}</li>}
        {toFollow.length > 0 && !isFollowCertain && <li>{t('import_uncertain')}</li>}
        {newGroups.length > 0 && (
          <li>{t('import_new_groups', [exactCount(newGroups.length), some(newGroups)])}</li>
        )}
      </ul>
    </div>
  );
}

/** What of the list is left out, each with its reason. */
function Left({ model, plan }: { model: ImportModel; plan: ImportPlan }) {
  const list = model.list.value;
  const unread = list?.unread ?? [];
  const parts: readonly (readonly [MessageKey, number, readonly string[]])[] = [
    ['import_unknown', plan.toFind.length, plan.toFind.map(({ name }) => name)],
    ['import_ambiguous', plan.ambiguous.length, plan.ambiguous],
    ['import_unread', list?.unreadCount ?? 0, unread],
    ['import_bad_groups', plan.badGroups.length, plan.badGroups.map(({ name }) => name)],
  ];
  return (
    <>
      {parts.map(
        ([words, count, names]) =>
          count > 0 && (
            <details key={words} class={css.left}>
              <summary>{t(words, [exactCount(count)])}</summary>
              <p>{some(names, count)}</p>
            </details>
          ),
      )}
    </>
  );
}

function some(names: readonly string[], count = names.length): string {
  const shown = listText(names.slice(0, NAMES_SHOWN));
  return count > NAMES_SHOWN ? t('import_and_more', [shown, exactCount(count)]) : shown;
}
