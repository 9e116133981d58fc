import { useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import { QUERY_NAME_MAX } from '@/src/parts/followings/shared/named-queries.ts';
import { writeQuery } from '@/src/parts/followings/shared/query.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import formCss from './DialogForm.module.css';
import type { WorkbenchModel } from './workbench-model.ts';

/** A name for what is shown now; one that exists is replaced. */
export function QueryNameDialog({
  model,
  onClose,
}: {
  model: WorkbenchModel;
  onClose: () => void;
}) {
  const [name, setName] = useState('');
  const [full, setFull] = useState(false);
  const save = () => {
    if (name.trim() === '') return;
    const problem = model.queries.save({ name, query: writeQuery(model.query.peek()) });
    if (problem === null) onClose();
    else setFull(problem === 'too-many');
  };
  return (
    <Dialog title={t('bench_view_save')} onClose={onClose}>
      <form
        class={formCss.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <input
          class={formCss.field}
          type="text"
          maxLength={QUERY_NAME_MAX}
          aria-label={t('bench_view_name')}
          placeholder={t('bench_view_name')}
          value={name}
          autoFocus
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        {full && (
          <p class={formCss.hint} role="alert">
            {t('bench_views_full')}
          </p>
        )}
        <div class={formCss.buttons}>
          <Button primary disabled={name.trim() === ''} onClick={save}>
            {t('own_notice_save')}
          </Button>
          <Button onClick={onClose}>{t('action_cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
