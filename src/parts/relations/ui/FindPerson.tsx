import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '@/src/ui/error-text.ts';
import page from '@/src/ui/Page.module.css';
import css from './FindPerson.module.css';
import { createFindPerson, type NotFound } from './find-person.ts';

const LABEL = 'find_label';

/** A box for UID, link or exact name, which leads to the page of that person. */
export function FindPerson({ ask }: { ask: Background }) {
  const [text, setText] = useState('');
  const model = useMemo(
    () =>
      createFindPerson(ask, (mid) => {
        location.hash = `#/user/${mid}`;
      }),
    [ask],
  );
  useEffect(() => model.dispose, [model]);
  const find = () => void model.find(text);
  const { value } = model.notFound;
  return (
    <search>
      <form
        class={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <input
          class={`${page.input} ${css.input}`}
          type="search"
          aria-label={t(LABEL)}
          placeholder={t(LABEL)}
          value={text}
          maxLength={300}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            model.typed();
          }}
        />
        <Button disabled={model.busy.value || text.trim() === ''} onClick={find}>
          {t('find_open')}
        </Button>
      </form>
      <p class={css.said} role="status">
        {value && wordsFor(value)}
      </p>
    </search>
  );
}

function wordsFor(found: NotFound): string {
  if (found.why === 'failed') return errorText(found.error);
  return found.why === 'nobody' ? t('find_nobody', [found.name]) : t('find_no_person');
}
