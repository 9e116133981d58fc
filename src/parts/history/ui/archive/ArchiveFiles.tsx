import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { ArchiveFileProblem } from '@/src/parts/history/shared/archive-file.ts';
import type { ArchiveState } from '@/src/parts/history/shared/archive-state.ts';
import type { Background } from '@/src/rpc/client.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { errorText } from '@/src/ui/error-text.ts';
import { whenText } from '@/src/ui/time-text.ts';
import { useFilePick } from '@/src/ui/use-file-pick.tsx';
import css from './ArchiveFiles.module.css';
import { createArchiveFilesModel } from './archive-files-model.ts';
import { FileStepView } from './FileStepView.tsx';
import { StorageFacts } from './StorageFacts.tsx';
import { saveArchive } from './save-archive.ts';

interface Props {
  readonly ask: Background;
  readonly state: ArchiveState;
  readonly onClose: () => void;
}

const PROBLEMS = {
  unknown: 'archive_file_unknown',
  unreadable: 'file_unreadable',
  newer: 'archive_file_newer',
  'other-account': 'archive_file_other',
} as const satisfies Record<ArchiveFileProblem, string>;

/** What is kept, out as a file and in from one; and how much room it takes. */
export function ArchiveFiles({ ask, state, onClose }: Props) {
  const { account, imports, count } = state;
  const model = useMemo(() => createArchiveFilesModel(ask, () => account), [ask, account]);
  useEffect(() => model.dispose, [model]);
  const [unsaved, setUnsaved] = useState(false);
  async function save(form: 'jsonl' | 'csv') {
    try {
      const name = await saveArchive(form, account);
      setUnsaved(false);
      // That it is remembered for later is no part of having it.
      void ask('archive.saved', { name }).catch(() => undefined);
    } catch {
      setUnsaved(true);
    }
  }
  const choice = useFilePick('.jsonl,.json,.csv,.tsv,.txt', model.take);
  const { at } = model.step.value;
  const [problem, error] = [model.problem.value, model.error.value];
  return (
    <Dialog title={t('archive_files')} onClose={onClose}>
      <section class={css.part} aria-label={t('archive_export')}>
        <p class={css.hint}>{t('archive_export_hint', [exactCount(count)])}</p>
        <div class={css.buttons}>
          <Button disabled={count === 0} onClick={() => void save('jsonl')}>
            {t('archive_export_jsonl')}
          </Button>
          <Button disabled={count === 0} onClick={() => void save('csv')}>
            {t('archive_export_csv')}
          </Button>
        </div>
        {unsaved && (
          <p class={css.problem} role="alert">
            {t('viewing_failed')}
          </p>
        )}
      </section>
      <section class={css.part} aria-label={t('archive_import')} data-import={at}>
        <p class={css.hint}>{t('archive_import_hint')}</p>
        {choice.input}
        {(at === 'none' || at === 'done') && (
          <div class={css.buttons}>
            <Button onClick={choice.choose}>{t('archive_import_choose')}</Button>
          </div>
        )}
        <FileStepView model={model} step={model.step.value} />
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
