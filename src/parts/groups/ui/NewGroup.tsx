import { useEffect, useMemo } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import { GROUP_NAME_MAX } from '@/src/parts/groups/shared/group-name.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '@/src/ui/error-text.ts';
import css from '@/src/ui/Page.module.css';
import buttonCss from '@/src/ui/TextButton.module.css';
import { userPageLink } from '@/src/ui/user-page-link.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { createGroupForm } from './group-form.ts';
import { madeOnlyText } from './made-words.ts';

/** Name a new follow group and follow somebody into it in one go. */
export function NewGroup({ ask, mid }: { ask: Background; mid: number }) {
  const form = useMemo(() => createGroupForm(ask, mid), [ask, mid]);
  useEffect(() => void form.load(), [form]);
  const state = form.state.value;
  const busy = state.step === 'creating' || state.step === 'following';
  if (state.step === 'done') {
    const { act, group } = state;
    const ok = act.state === 'verified';
    const text = ok ? t('dashboard_followed_into', [group.name]) : madeOnlyText(group.name, act);
    return (
      <ViewRoot name="new-group" state={ok ? 'ready' : 'failed'} class={css.card}>
        <p role="status">{text}</p>
        {!ok && (
          <a class={css.way} href={userPageLink(mid)}>
            {form.person.value}
          </a>
        )}
      </ViewRoot>
    );
  }
  const error = state.step === 'editing' ? state.error : null;
  return (
    <ViewRoot name="new-group" state="ready" class={css.card}>
      <h1 class={css.title}>{t('dashboard_new_group_title')}</h1>
      <p class={css.hint}>{t('dashboard_new_group_hint', [form.person.value])}</p>
      <form
        class={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        <label class={css.field}>
          <span>{t('dashboard_group_name')}</span>
          <input
            class={css.input}
            value={form.name.value}
            maxLength={GROUP_NAME_MAX}
            disabled={busy}
            onInput={(event) => {
              form.name.value = event.currentTarget.value;
            }}
          />
        </label>
        <button
          class={buttonCss.primary}
          type="submit"
          disabled={busy || form.problem.value !== null}
        >
          {t(busy ? 'dashboard_working' : 'dashboard_create_and_follow')}
        </button>
      </form>
      {form.behind.value && (
        <p class={css.hint} role="status">
          {form.behind.value}
        </p>
      )}
      {error && (
        <p class={css.problem} role="alert">
          {errorText(error)}
        </p>
      )}
    </ViewRoot>
  );
}
