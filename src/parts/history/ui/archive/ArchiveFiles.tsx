import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { day, exactCount, t } from '@/src/i18n.ts';
import type { ArchiveFileProblem } from '@/src/parts/history/shared/archive-file.ts';
import type { ArchiveState } from '@/src/parts/history/shared/archive-state.ts';
import type { Background } from '@/src/rpc/client.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { errorText } from '@/src/ui/error-text.ts';
import { whenText } from '@/src/ui/run-words.ts';
import css from './ArchiveFiles.module.css';
import {
  type ArchiveFilesModel,
  createArchiveFilesModel,
  type FileStep,
} from './archive-files-model.ts';
import { StorageFacts } from './StorageFacts.tsx';
import { saveArchive } from './save-archive.ts';

interface Props {
  readonly ask: Background;
  readonly state: ArchiveState;
  readonly onClose: () => void;
}

const PROBLEMS = {
  'not-ours': 'archive_file_not_ours',
  newer: 'archive_file_newer',
  'other-account': 'archive_file_other',
} as const satisfies Record<ArchiveFileProblem, string>;

/** What is kept, out as a file and in from one; and how much room it takes. */
export function ArchiveFiles({ ask, state, onClose }: Props) {
  const { account, imports, count } = state;
  const model = useMemo(() => createArchiveFilesModel(ask, () => account), [ask, account]);
  useEffect(() => model.dispose, [model]);
  const input = useRef<HTMLInputElement>(null);
  const { at } = model.step.value;
  const [problem, error] = [model.problem.value, model.error.value];
  return (
    <Dialog title={t('archive_files')} onClose={onClose}>
      <section class={css.part} aria-label={t('archive_export')}>
        <p class={css.hint}>{t('archive_export_hint', [exactCount(count)])}</p>
        <div class={css.buttons}>
          <Button disabled={count === 0} onClick={() => void saveArchive('jsonl', account)}>
            {t('archive_export_jsonl')}
          </Button>
          <Button disabled={count === 0} onClick={() => void saveArchive('csv', account)}>
            {t('archive_export_csv')}
          </Button>
        </div>
      </section>
      <section class={css.part} aria-label={t('archive_import')} data-import={at}>
        <p class={css.hint}>{t('archive_import_hint')}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".jsonl,.json,.txt"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) model.take(file);
            currentTarget.value = '';
          }}
        />
        {(at === 'none' || at === 'done') && (
          <div class={css.buttons}>
            <Button onClick={() => input.current?.click()}>{t('archive_import_choose')}</Button>
          </div>
        )}
        <Step model={model} step={model.step.value} />
        {problem && (
          <p class={css.problem} role="alert">
            {t(PROBLEMS[problem])}
          </p>
        )}
        {error && (
          <p class={css.problem} role="alert">
            {errorText(error)}
          </p>
        )}
        {imports.length > 0 && (
          <ul class={css.imports}>
            {imports.map(({ layer, name, atMs, added, isOpen }) => (
              <li key={layer} class={css.import}>
                <span>
                  <bdi>{name}</bdi>
                  <small>
                    {t(isOpen ? 'archive_import_open' : 'archive_import_was', [
                      whenText(atMs),
                      exactCount(added),
                    ])}
                  </small>
                </span>
                <Button
                  aria-label={t('archive_import_drop_of', [name])}
                  disabled={at === 'keeping' || model.leaving.value !== null}
                  onClick={() => void model.takeBack(layer)}
                >
                  {t(
                    model.leaving.value === layer
                      ? 'archive_import_leaving'
                      : 'archive_import_drop',
                  )}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <StorageFacts />
      <div class={css.buttons}>
        <Button onClick={onClose}>{t('archive_close')}</Button>
      </div>
    </Dialog>
  );
}

/** Where a file is on its way in. */
function Step({ model, step }: { model: ArchiveFilesModel; step: FileStep }) {
  if (step.at === 'none') return null;
  if (step.at === 'done') {
    const said = step.stopped ? 'archive_import_stopped' : 'archive_import_done';
    return (
      <p role="status">
        {t(said, [exactCount(step.added)])}
        {step.bad > 0 && t('archive_import_bad', [exactCount(step.bad)])}
      </p>
    );
  }
  if (step.at === 'ready') {
    const { count, fresh, bad, from, to } = step.preview;
    return (
      <>
        <p role="status">
          {t('archive_import_preview', [
            exactCount(count),
            exactCount(fresh),
            count === 0 ? '' : day(from),
            count === 0 ? '' : day(to),
          ])}
          {bad > 0 && t('archive_import_bad', [exactCount(bad)])}
        </p>
        <div class={css.buttons}>
          <Button primary disabled={count === 0} onClick={model.agree}>
            {t('archive_import_agree')}
          </Button>
          <Button onClick={model.stop}>{t('action_cancel')}</Button>
        </div>
      </>
    );
  }
  const done = step.at === 'reading' ? step.share : step.done;
  const isKeeping = step.at === 'keeping';
  return (
    <div class={css.buttons}>
      {isKeeping && (
        <progress value={done} max={Math.max(1, step.count)} aria-label={t('archive_import')} />
      )}
      <span role="status">
        {t(isKeeping ? 'archive_import_keeping' : 'archive_import_reading', [exactCount(done)])}
      </span>
      <Button onClick={model.stop}>{t('action_cancel')}</Button>
    </div>
  );
}
