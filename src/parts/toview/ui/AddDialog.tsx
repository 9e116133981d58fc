import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { errorText } from '@/src/ui/error-text.ts';
import css from '@/src/ui/OrdersView.module.css';
import buttonCss from '@/src/ui/TextButton.module.css';
import { addLinks, type LeftOut } from './add-links.ts';
import type { ToviewModel } from './toview-model.ts';

interface Props {
  readonly model: Pick<ToviewModel, 'adding'>;
  readonly onClose: () => void;
}

const NOTHING: Awaited<ReturnType<typeof addLinks>> = { added: 0, left: [] };

/** Videos to add, as they come from the clipboard: what is good goes at once, the rest stays here. */
export default function AddDialog({ model, onClose }: Props) {
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  /** What came of the last text; nothing while another one is typed. */
  const [{ added, left }, setResult] = useState(NOTHING);
  const closed = useRef(new AbortController());
  useEffect(() => () => closed.current.abort(), []);
  const hint = useId();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (text.trim() === '' || isBusy) return;
    setBusy(true);
    const result = await addLinks(text, model.adding(closed.current.signal));
    if (closed.current.signal.aborted) return;
    if (result.left.length === 0) return onClose();
    setBusy(false);
    setResult(result);
    setText(result.left.map((one) => one.text).join('\n'));
  };
  return (
    <Dialog title={t('toview_add')} onClose={onClose}>
      <form onSubmit={submit}>
        <label class={css.typed}>
          {t('toview_add_label')}
          <textarea
            rows={3}
            value={text}
            spellcheck={false}
            readOnly={isBusy}
            aria-invalid={left.length > 0}
            aria-describedby={hint}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setResult(NOTHING);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
            }}
          />
        </label>
        <p class={css.hint} id={hint} role="status">
          {t(isBusy ? 'toview_add_opening' : 'toview_add_hint')}
        </p>
        <div role="alert">
          {added > 0 && <p class={css.note}>{t('toview_add_others', [added])}</p>}
          {left.map((one) => (
            <p class={css.wrong} key={one.text}>
              {wordsOf(one)}
            </p>
          ))}
        </div>
        <div class={css.buttons}>
          <button
            type="submit"
            class={buttonCss.primary}
            aria-busy={isBusy}
            disabled={text.trim() === '' || isBusy}
          >
            {t('toview_add_confirm')}
          </button>
          <Button onClick={onClose}>{t('action_cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function wordsOf({ text, why }: LeftOut): string {
  if (why === 'unknown') return t('toview_add_unknown', [text]);
  if (why === 'elsewhere') return t('toview_add_short', [text]);
  // Without a connection or behind another site: the browser tells scripts no difference.
  if (why.kind === 'network') return t('toview_add_unopened', [text]);
  return t('toview_add_unopened_because', [text, errorText(why)]);
}
