import { useEffect, useMemo } from 'preact/hooks';
import { IconButton } from '@/components/IconButton.tsx';
import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import page from '@/src/ui/Page.module.css';
import { HistoryView } from '../HistoryView.tsx';
import { ArchiveHead } from './ArchiveHead.tsx';
import { ArchiveQuestion } from './ArchiveQuestion.tsx';
import { createArchiveModel } from './archive-model.ts';

/** The page of the history: what the site has, and what is kept for good once that is wanted. */
export function HistoryHome({ ask }: { ask: Background }) {
  const model = useMemo(() => createArchiveModel(ask), [ask]);
  useEffect(() => {
    model.follow(true);
    return model.dispose;
  }, [model]);
  const state = model.state.value;
  return (
    <>
      <ArchiveHead model={model}>
        {state?.on && (
          <IconButton
            icon="refresh"
            label={t('archive_refresh')}
            disabled={model.busy.value}
            onClick={() => model.refresh()}
          />
        )}
      </ArchiveHead>
      {state && !state.on && !state.declined && <ArchiveQuestion model={model} />}
      <div class={page.list}>
        <HistoryView ask={ask} />
      </div>
    </>
  );
}
