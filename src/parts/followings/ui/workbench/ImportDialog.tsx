import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import { type ImportProblem, MOST_PEOPLE } from '@/src/parts/followings/shared/import-pieces.ts';
import type { Background } from '@/src/rpc/client.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { errorText } from '@/src/ui/error-text.ts';
import { useFilePick } from '@/src/ui/use-file-pick.tsx';
import css from './Import.module.css';
import { ImportReady } from './ImportReady.tsx';
import { createImportModel, type ImportModel } from './import-model.ts';
import { listText } from './words.ts';
import type { WorkbenchModel } from './workbench-model.ts';

const PROBLEMS: Readonly<Record<ImportProblem | 'unreadable', MessageKey>> = {
  empty: 'import_empty',
  'too-large': 'import_too_large',
  'too-many': 'import_too_many',
  encoding: 'import_encoding',
  damaged: 'import_damaged',
  'not-ours': 'import_not_ours',
  newer: 'import_newer',
  unreadable: 'file_unreadable',
};

interface Props {
  readonly ask: Background;
  readonly model: WorkbenchModel;
  /** One that was dropped on the page. */
  readonly file: File | null;
  readonly onClose: () => void;
}

/** A list of people, from a paste or a file, on its way to a plan. */
export default function ImportDialog({ ask, model, file, onClose }: Props) {
  const own = useMemo(
    () =>
      createImportModel({ ask, orders: model.orders, facts: model.importFacts, close: onClose }),
    [ask, model],
  );
  useEffect(() => {
    if (file) own.takeFile(file);
    return own.dispose;
  }, [own, file]);
  const { at } = own.step.value;
  return (
    <Dialog title={t('import_title')} onClose={onClose}>
      <div class={css.import} data-step={at}>
        {at === 'giving' && <Giving model={own} onClose={onClose} />}
        {(at === 'finding' || at === 'making') && <UnderWay model={own} />}
        {at === 'ready' && <ImportReady model={own} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function Giving({ model, onClose }: { model: ImportModel; onClose: () => void }) {
  const choice = useFilePick(
    '.csv,.json,.txt,text/csv,application/json,text/plain',
    model.takeFile,
  );
  const problem = model.problem.value;
  return (
    <form
      class={css.import}
      onSubmit={(event) => {
        event.preventDefault();
        model.take(model.text.peek());
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        event.stopPropagation();
        model.takeFile(file);
      }}
    >
      <p class={css.hint} id="import-hint">
        {t('import_hint')}
      </p>
      <textarea
        class={css.text}
        rows={9}
        aria-label={t('import_list')}
        aria-describedby="import-hint"
        placeholder={t('import_example')}
        value={model.text.value}
        onInput={({ currentTarget }) => {
          model.text.value = currentTarget.value;
        }}
      />
      {problem && (
        <p class={css.wrong} role="alert">
          {t(PROBLEMS[problem], [exactCount(MOST_PEOPLE)])}
        </p>
      )}
      <Made model={model} />
      {choice.input}
      <div class={css.buttons}>
        <Button
          primary
          disabled={model.text.value.trim() === ''}
          onClick={() => model.take(model.text.peek())}
        >
          {t('import_read')}
        </Button>
        <Button onClick={choice.choose}>{t('import_file')}</Button>
        <Button onClick={onClose}>{t('action_cancel')}</Button>
      </div>
    </form>
  );
}

/** Where it went no further: the groups that are there by now. */
function Made({ model }: { model: ImportModel }) {
  const { value: names } = model.anew;
  if (names.length === 0) return null;
  return <p class={css.hint}>{t('groups_made_stay', [listText(names)])}</p>;
}

function UnderWay({ model }: { model: ImportModel }) {
  const step = model.step.value;
  const error = model.error.value;
  if (step.at !== 'finding' && step.at !== 'making') return null;
  const words = step.at === 'finding' ? 'import_finding' : 'import_making';
  const text = t(words, [exactCount(step.done), exactCount(step.of)]);
  return (
    <>
      <p role="status">{text}</p>
      <progress class={css.progress} aria-label={text} value={step.done} max={step.of} />
      {error && (
        <p class={css.wrong} role="alert">
          {errorText(error)}
        </p>
      )}
      {error && <Made model={model} />}
      <div class={css.buttons}>
        {error && (
          <Button primary onClick={model.retry}>
            {t('action_retry')}
          </Button>
        )}
        <Button onClick={model.back}>{t('action_cancel')}</Button>
      </div>
    </>
  );
}
