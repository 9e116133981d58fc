import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '@/src/ui/error-text.ts';
import buttonCss from '@/src/ui/TextButton.module.css';
import { useModel } from '@/src/ui/use-model.ts';
import { ruleName } from './rule-words.ts';
import css from './Suggestions.module.css';
import { createSuggestionsModel } from './suggestions-model.ts';

interface Props {
  readonly ask: Background;
  /** null: for whoever was followed lately. */
  readonly mid: number | null;
}

/** Quiet lines: what rules would do with somebody, done by a click and never by itself. */
export function Suggestions({ ask, mid }: Props) {
  const model = useModel(createSuggestionsModel, 'follow', ask, mid);
  const taken = model.taken.value;
  const error = model.error.value;
  const list = model.list.value;
  const busy = model.busy.value;
  if (!taken && !error && list.length === 0) return null;
  return (
    <section class={css.lines} aria-label={t('suggest_title')}>
      {(taken || error) && (
        <p class={css.line} role="status">
          <span>
            {error
              ? errorText(error)
              : taken && t('suggest_taken', [taken.what.name, taken.what.group.name])}
          </span>
          {taken && !error && (
            <button
              type="button"
              class={buttonCss.textButton}
              disabled={busy}
              onClick={() => model.undo(taken)}
            >
              {t('action_undo')}
            </button>
          )}
        </p>
      )}
      {list.map((one) => {
        const rule = ruleName(one.rule, []);
        const text =
          mid === null
            ? t('suggest_line_of', [one.name, rule, one.group.name])
            : t('suggest_line', [rule, one.group.name]);
        return (
          <p key={`${one.mid} ${one.group.tagid}`} class={css.line}>
            <span title={text}>{text}</span>
            <button
              type="button"
              class={buttonCss.textButton}
              disabled={busy}
              aria-label={t('suggest_take_of', [one.name, one.group.name])}
              onClick={() => model.take(one)}
            >
              {t('suggest_take')}
            </button>
            {mid === null && (
              <button
                type="button"
                class={buttonCss.textButton}
                disabled={busy}
                aria-label={t('suggest_pass_of', [one.name])}
                onClick={() => model.pass(one)}
              >
                {t('suggest_pass')}
              </button>
            )}
          </p>
        );
      })}
    </section>
  );
}
