import { useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { IconButton } from '@/components/IconButton.tsx';
import Menu from '@/components/Menu.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { Preview, Rule } from '@/src/parts/followings/shared/rules.ts';
import css from './Rules.module.css';
import { conditionsText, ruleName } from './rule-words.ts';
import type { RulesModel } from './rules-model.ts';

interface Props {
  readonly model: RulesModel;
  readonly rule: Rule;
  readonly place: number;
  /** How many rules there are. */
  readonly of: number;
}

/** One rule: whether it is on, what it asks for and where to, and what it would do now. */
export function RuleRow({ model, rule, place, of }: Props) {
  const [more, setMore] = useState<HTMLElement | null>(null);
  const groups = model.groups.value;
  const rows = model.rows.value;
  const preview = useMemo(() => model.preview(rule), [rule, rows, groups]);
  const name = ruleName(rule, groups);
  const nameId = `rule-${rule.id}`;
  const busy = model.orders.busy.value || model.orders.run.value !== null;
  const into = preview.group?.name ?? rule.into.name;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (!event.altKey || !by) return;
    event.preventDefault();
    model.move(rule, by);
  };
  return (
    <li class={css.rule} data-off={rule.isOff} aria-labelledby={nameId} onKeyDown={onKeyDown}>
      <label class={css.switch} title={t('rules_on')}>
        <input
          type="checkbox"
          checked={!rule.isOff}
          aria-label={t('rules_on_of', [name])}
          onChange={() => model.turn(rule)}
        />
      </label>
      <div class={css.what}>
        <button type="button" class={css.name} id={nameId} onClick={() => model.edit(rule)}>
          {name}
        </button>
        <span class={css.where}>
          {rule.name !== '' && (
            <span class={css.asks} title={conditionsText(rule, groups)}>
              {conditionsText(rule, groups)}
            </span>
          )}
          <span class={css.into}>{t('rules_into', [into])}</span>
        </span>
      </div>
      <Figures preview={preview} />
      <Button
        aria-describedby={nameId}
        disabled={busy || preview.moves.length === 0}
        onClick={() => model.run([rule])}
      >
        {t('rules_run')}
      </Button>
      <IconButton icon="more" label={t('row_more')} describedBy={nameId} menu onClick={setMore} />
      {more && (
        <Menu
          anchor={more}
          label={name}
          items={[
            { label: t('rules_edit'), onChoose: () => model.edit(rule) },
            ...(model.isFull.value
              ? []
              : [{ label: t('rules_copy'), onChoose: () => model.copy(rule) }]),
            ...(place > 0 ? [{ label: t('groups_up'), onChoose: () => model.move(rule, -1) }] : []),
            ...(place < of - 1
              ? [{ label: t('groups_down'), onChoose: () => model.move(rule, 1) }]
              : []),
            { label: t('rules_delete'), danger: true, onChoose: () => void model.drop(rule) },
          ]}
          onClose={() => setMore(null)}
        />
      )}
    </li>
  );
}

function Figures({ preview: { moves, unknown, group } }: { preview: Preview }) {
  return (
    <span class={css.figures}>
      <span data-some={moves.length > 0}>{t('rules_would', [exactCount(moves.length)])}</span>
      {unknown > 0 && <span>{t('rules_unknown', [exactCount(unknown)])}</span>}
      {!group && <span>{t('rules_no_group')}</span>}
    </span>
  );
}
