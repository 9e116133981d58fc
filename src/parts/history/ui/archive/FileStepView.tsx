import { Button } from '@/components/Button.tsx';
import { day, exactCount, t } from '@/src/i18n.ts';
import css from './ArchiveFiles.module.css';
import type { ArchiveFilesModel, FilePreview, FileStep } from './archive-files-model.ts';
import { ImportColumns } from './ImportColumns.tsx';

interface Props {
  readonly model: ArchiveFilesModel;
  readonly step: FileStep;
}

/** Where a file is on its way in. */
export function FileStepView({ model, step }: Props) {
  if (step.at === 'none') return null;
  if (step.at === 'columns') {
    return (
      <ImportColumns
        table={step.source.table}
        onSetUp={model.setUp}
        onRead={model.readTable}
        onCancel={model.stop}
      />
    );
  }
  if (step.at === 'done') {
    const said = step.stopped ? 'archive_import_stopped' : 'archive_import_done';
    return (
      <Told
        texts={[
          t(said, [exactCount(step.added)]),
          step.bad > 0 && t('archive_import_bad', [exactCount(step.bad)]),
        ]}
      />
    );
  }
  if (step.at === 'ready') return <Ready model={model} preview={step.preview} />;
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

/** Sentences, each on a line of its own. */
function Told({ texts }: { texts: readonly (string | false)[] }) {
  return (
    <div class={css.told} role="status">
      {texts.map((text) => text && <p key={text}>{text}</p>)}
    </div>
  );
}

const dayOf = (seconds: number) => (seconds > 0 ? day(seconds) : t('archive_undated'));

/** What a file would bring. */
function Ready({ model, preview }: { model: ArchiveFilesModel; preview: FilePreview }) {
  const { source, count, fresh, bad, badAt, missing, from, to } = preview;
  const places = badAt.length < bad ? `${badAt.join(', ')} …` : badAt.join(', ');
  return (
    <>
      <Told
        texts={[
          count === 0
            ? t('archive_import_none')
            : t('archive_import_preview', [
                exactCount(count),
                exactCount(fresh),
                exactCount(count - fresh),
                dayOf(from),
                dayOf(to),
              ]),
          bad > 0 &&
            t(source.form === 'json' ? 'archive_import_bad_rows' : 'archive_import_bad_lines', [
              exactCount(bad),
              places,
            ]),
          missing > 0 && t('archive_import_cut', [exactCount(missing)]),
        ]}
      />
      <div class={css.buttons}>
        <Button primary disabled={count === 0} onClick={model.agree}>
          {t('archive_import_agree')}
        </Button>
        <Button onClick={model.stop}>{t('action_cancel')}</Button>
      </div>
    </>
  );
}
