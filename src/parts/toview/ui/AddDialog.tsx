import { useId, useState } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import { parseVideoLinks, type VideoLink } from '@/src/shared/video-link.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import rows from '@/src/ui/Rows.module.css';
import css from '@/src/ui/WorkView.module.css';
import type { ToviewModel } from './toview-model.ts';

interface Props {
  readonly model: Pick<ToviewModel, 'add'>;
  readonly onClose: () => void;
}

/** Videos to add, as they come from the clipboard: what is good goes at once, the rest stays here. */
export default function AddDialog({ model, onClose }: Props) {
  const [text, setText] = useState('');
  /** What came of the last text; [] while another one is typed. */
  const [links, setLinks] = useState<readonly VideoLink[]>([]);
  const hint = useId();
  const wrong = links.filter(({ type }) => type !== 'video');
  const added = links.length - wrong.length;
  const submit = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const found = parseVideoLinks(text);
    const left = found.filter(({ type }) => type !== 'video');
    model.add(found);
    if (left.length === 0) return onClose();
    setLinks(found);
    setText(left.map(textOf).join('\n'));
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
            aria-invalid={wrong.length > 0}
            aria-describedby={hint}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setLinks([]);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
            }}
          />
        </label>
        <p class={css.hint} id={hint}>
          {t('toview_add_hint')}
        </p>
        <div role="alert">
          {added > 0 && <p class={css.note}>{t('toview_add_others', [added])}</p>}
          {wrong.map((link) => (
            <p class={css.wrong} key={JSON.stringify(link)}>
              {t(link.type === 'short' ? 'toview_add_short' : 'toview_add_unknown', [textOf(link)])}
            </p>
          ))}
        </div>
        <div class={css.buttons}>
          <button type="submit" class={rows.primary} disabled={text.trim() === ''}>
            {t('toview_add_confirm')}
          </button>
          <button type="button" class={css.cancel} onClick={onClose}>
            {t('action_cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function textOf(link: VideoLink): string {
  return 'text' in link ? link.text : '';
}
