import { Button } from '@/components/Button.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { InsteadOfList, StaleNotice } from '@/src/ui/Notices.tsx';
import page from '@/src/ui/Page.module.css';
import { PageHead } from '@/src/ui/PageHead.tsx';
import { useFilePick } from '@/src/ui/use-file-pick.tsx';
import { useModel } from '@/src/ui/use-model.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { CompareBar } from './CompareBar.tsx';
import { ComparisonView } from './ComparisonView.tsx';
import { ContentsSwitch } from './ContentsSwitch.tsx';
import { OpenedFile } from './OpenedFile.tsx';
import { SnapshotEntry } from './SnapshotEntry.tsx';
import { createSnapshotsModel, type SnapshotsModel } from './snapshots-model.ts';
import { TakingLine } from './TakingLine.tsx';
import { WeeklySwitch } from './WeeklySwitch.tsx';

/** 快照: all of an account as it was, to keep, to compare and to bring back. */
export function SnapshotsPage({ ask }: { ask: Background }) {
  const model = useModel(createSnapshotsModel, 'follow', ask);
  const view = model.view.value;
  const comparing = model.comparing.value;
  const refused = model.error.value;
  return (
    <ViewRoot name="snapshots" state={view} class={page.fill}>
      {comparing ? (
        <ComparisonView model={model} comparing={comparing} />
      ) : (
        <>
          <Head model={model} />
          {refused && (
            <StaleNotice
              error={refused}
              retry="dismiss"
              onRetry={() => {
                model.error.value = null;
              }}
            />
          )}
          {(view === 'ready' || view === 'empty') && (
            <>
              <ContentsSwitch ask={ask} />
              <WeeklySwitch ask={ask} newestMs={model.lines.value.value?.[0]?.takenAtMs} />
            </>
          )}
          <TakingLine model={model} />
          <OpenedFile model={model} />
          {view === 'ready' && <CompareBar model={model} />}
          {view === 'ready' ? (
            <ol class={page.rows} aria-label={t('page_snapshots')}>
              {(model.lines.value.value ?? []).map((line) => (
                <SnapshotEntry key={line.takenAtMs} model={model} line={line} />
              ))}
            </ol>
          ) : (
            <div class={page.instead}>
              <InsteadOfList view={view} resource={model.lines} empty={t('snap_empty')} />
            </div>
          )}
        </>
      )}
    </ViewRoot>
  );
}

function Head({ model }: { model: SnapshotsModel }) {
  const choice = useFilePick(
    '.json,.gz,application/json,application/gzip',
    (file) => void model.open(file),
  );
  const view = model.view.value;
  const count = model.lines.value.value?.length ?? 0;
  return (
    <PageHead
      title={t('page_snapshots')}
      hint={count > 0 ? t('snap_kept', [exactCount(count)]) : t('snap_hint')}
      verbs={
        (view === 'ready' || view === 'empty') && (
          <>
            <Button onClick={choice.choose}>{t('snap_open')}</Button>
            <Button
              primary
              disabled={model.busy.value || model.taking.value !== null}
              onClick={model.take}
            >
              {t('snap_take')}
            </Button>
          </>
        )
      }
    >
      {choice.input}
    </PageHead>
  );
}
