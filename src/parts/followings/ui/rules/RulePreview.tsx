import { useEffect, useMemo } from 'preact/hooks';
import { Avatar } from '@/components/Avatar.tsx';
import { Button } from '@/components/Button.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import type { Rule } from '@/src/parts/followings/shared/rules.ts';
import { unknownOf } from '@/src/parts/followings/shared/unknown-of.ts';
import { WatchedNote } from '@/src/parts/followings/ui/workbench/WatchedNote.tsx';
import { asksWatched } from '@/src/parts/followings/ui/workbench/watched-facts.ts';
import { PersonLink } from '@/src/ui/PersonLink.tsx';
import css from './RuleForm.module.css';
import { unknownText } from './rule-words.ts';
import type { RulesModel } from './rules-model.ts';

const ROW_PX = 44;

/** Whom the rule would move now, who is there already, and of whom it is not known. */
export function RulePreview({ model, rule }: { model: RulesModel; rule: Rule }) {
  const rows = model.rows.value;
  const groups = model.groups.value;
  const { moves, already, group, unknown } = useMemo(
    () => model.preview(rule),
    [rule, rows, groups],
  );
  const missing = useMemo(
    () => (unknown > 0 ? unknownOf(rule, rows, group?.tagid ?? null, model.now()) : []),
    [rule, rows, group, unknown],
  );
  const asks = rule.conditions.some(asksWatched);
  useEffect(() => model.local.wantWatched(rule.conditions), [rule, model, rows]);
  const facts = model.local.facts.value;
  const isWhole = facts?.completeAtMs != null;
  return (
    <section class={css.preview} aria-label={t('rules_preview')}>
      <div class={css.counts} role="status">
        <strong>{t('rules_would', [exactCount(moves.length)])}</strong>
        {already > 0 && <span>{t('rules_already', [exactCount(already)])}</span>}
        {missing.map((one) => (
          <span key={one.filter}>{unknownText(one)}</span>
        ))}
        {!isWhole && <span>{t('rules_incomplete', [exactCount(rows.length)])}</span>}
      </div>
      {asks && <WatchedNote watched={model.local.watched} />}
      {missing.some(({ filter }) => filter === 'medal') && (
        <div class={css.read}>
          <Button onClick={model.local.readMedals}>{t('rules_read_medals')}</Button>
        </div>
      )}
      {moves.length > 0 ? (
        <VirtualList
          items={moves}
          label={t('rules_preview')}
          heightOf={() => ROW_PX}
          keyOf={({ mid }: FollowingRow) => mid}
          render={(row: FollowingRow) => <Person row={row} />}
        />
      ) : (
        <p class={css.nobody}>
          {t(rule.conditions.length === 0 ? 'rules_no_conditions' : 'rules_nobody')}
        </p>
      )}
    </section>
  );
}

function Person({ row }: { row: FollowingRow }) {
  const { name, face, sign } = row;
  return (
    <span class={css.person}>
      <Avatar src={face} name={name} size={28} />
      <PersonLink class={css.personName} person={row} />
      <span class={css.sign} title={sign}>
        {sign}
      </span>
    </span>
  );
}
