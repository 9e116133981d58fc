import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { IconButton } from '@/components/IconButton.tsx';
import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { lazily } from '@/src/ui/lazily.tsx';
import page from '@/src/ui/Page.module.css';
import { HistoryView } from '../HistoryView.tsx';
import { ArchiveHead } from './ArchiveHead.tsx';
import { ArchiveQuestion } from './ArchiveQuestion.tsx';
import { createArchiveModel } from './archive-model.ts';

const ArchiveFiles = lazily(async () => (await import('./ArchiveFiles.tsx')).ArchiveFiles);
const ArchiveView = lazily(async () => (await import('./ArchiveView.tsx')).ArchiveView);

/** The page of the history: what the site has, and what is kept for good once that is wanted. */
export function HistoryHome({ ask }: { ask: Background }) {
  const model = useMemo(() => createArchiveModel(ask), [ask]);
  const [files, setFiles] = useState(false);
  useEffect(() => {
    model.follow(true);
    return model.dispose;
  }, [model]);
  const state = model.state.value;
  // Until it is known whether something is kept, nobody is shown one list and then the other.
  const hasArchive = state !== null && (state.on || state.count > 0);
  return (
    <>
      <ArchiveHead model={model} onImport={() => setFiles(true)}>
        {hasArchive && <Button onClick={() => setFiles(true)}>{t('archive_files')}</Button>}
        {state?.on && (
          <IconButton
            icon="refresh"
            label={t('archive_refresh')}
            disabled={model.busy.value}
            onClick={() => model.refresh()}
          />
        )}
      </ArchiveHead>
      {files && state && <ArchiveFiles ask={ask} state={state} onClose={() => setFiles(false)} />}
      {state && !state.on && !state.declined && <ArchiveQuestion model={model} />}
      {hasArchive ? (
        <div class={page.list}>
          <ArchiveView ask={ask} archive={model} />
        </div>
      ) : (
        model.looked.value && (
          <div class={page.list}>
            <HistoryView ask={ask} />
          </div>
        )
      )}
    </>
  );
}
