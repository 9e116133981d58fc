import { useId, useState } from 'preact/hooks';
import type { VideoLink } from '@/src/domain/video-link.ts';
import { t } from '@/src/i18n.ts';
import type { ToviewModel } from '@/src/models/popup/toview-model.ts';
import { Dialog } from './Dialog.tsx';
import rows from './Rows.module.css';
import css from './WorkView.module.css';

interface Props {
  readonly model: Pick<ToviewModel, 'add'>;
  readonly onClose: () => void;
}

/** Videos to add, as they come from the clipboard. */
export default function AddDialog({ model, onClose }: Props) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<readonly VideoLink[]>([]);
  const hint = useId();
  const submit = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const refused = model.add(text);
    setWrong(refused);
    if (refused.length === 0) onClose();
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
              setWrong([]);
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
