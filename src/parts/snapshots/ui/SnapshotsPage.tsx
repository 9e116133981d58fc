import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { InsteadOfList, StaleNotice } from '@/src/ui/Notices.tsx';
import page from '@/src/ui/Page.module.css';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { CompareBar } from './CompareBar.tsx';
import { ComparisonView } from './ComparisonView.tsx';
import { ContentsSwitch } from './ContentsSwitch.tsx';
import { OpenedFile } from './OpenedFile.tsx';
import { SnapshotEntry } from './SnapshotEntry.tsx';
import css from './Snapshots.module.css';
import { createSnapshotsModel, type SnapshotsModel } from './snapshots-model.ts';
import { TakingLine } from './TakingLine.tsx';
import { WeeklySwitch } from './WeeklySwitch.tsx';

/** 快照: all of an account as it was, to keep, to compare and to bring back. */
export function SnapshotsPage({ ask }: { ask: Background }) {
  const model = useMemo(() => createSnapshotsModel(ask), [ask]);
  useLayoutEffect(() => {
    model.follow();
    return model.dispose;
  }, [model]);
  const view = model.view.value;
  const comparing = model.comparing.value;
  const refused = model.error.value;
  return (
    <ViewRoot name="snapshots" state={view} class={css.page}>
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
              <WeeklySwitch ask={ask} />
            </>
          )}
          <TakingLine model={model} />
          <OpenedFile model={model} />
          {view === 'ready' && <CompareBar model={model} />}
          {view === 'ready' ? (
            <ol class={css.list} aria-label={t('page_snapshots')}>
              {(model.lines.value.value ?? []).map((line) => (
                <SnapshotEntry key={line.takenAtMs} model={model} line={line} />
              ))}
            </ol>
          ) : (
            <div class={css.instead}>
              <InsteadOfList view={view} resource={model.lines} empty={t('snap_empty')} />
            </div>
          )}
        </>
      )}
    </ViewRoot>
  );
}

function Head({ model }: { model: SnapshotsModel }) {
  const input = useRef<HTMLInputElement>(null);
  const view = model.view.value;
  const count = model.lines.value.value?.length ?? 0;
  return (
    <header class={css.head}>
      <div class={css.title}>
        <h1 class={page.heading}>{t('page_snapshots')}</h1>
        <p class={css.hint}>{count > 0 ? t('snap_kept', [exactCount(count)]) : t('snap_hint')}</p>
      </div>
      {(view === 'ready' || view === 'empty') && (
        <div class={css.verbs}>
          <Button onClick={() => input.current?.click()}>{t('snap_open')}</Button>
          <Button
            primary
            disabled={model.busy.value || model.taking.value !== null}
            onClick={model.take}
          >
            {t('snap_take')}
          </Button>
        </div>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.gz,application/json,application/gzip"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) void model.open(file);
        }}
      />
    </header>
  );
}
