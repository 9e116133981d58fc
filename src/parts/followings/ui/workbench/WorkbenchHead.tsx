import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { IconButton } from '@/components/IconButton.tsx';
import { t } from '@/src/i18n.ts';
import page from '@/src/ui/Page.module.css';
import { CensusButton } from './CensusButton.tsx';
import css from './WorkbenchPage.module.css';
import { freshnessText } from './words.ts';
import type { WorkbenchModel } from './workbench-model.ts';

const TICK_MS = 30_000;

export function WorkbenchHead({
  model,
  onImport,
}: {
  model: WorkbenchModel;
  onImport: () => void;
}) {
  const { facts, count, progress, refresh } = model.local;
  const [nowMs, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const known = facts.value;
  const running = progress.value?.state === 'running';
  return (
    <header class={css.head}>
      <h1 class={page.heading}>{t('page_followings')}</h1>
      {known && (
        <>
          <span class={css.fresh} role="status">
            {freshnessText(count.value, known, progress.value, Math.max(nowMs, Date.now()))}
          </span>
          <IconButton
            icon="refresh"
            label={t('bench_check')}
            disabled={running}
            spinning={running}
            onClick={refresh}
          />
          {count.value > 0 && <CensusButton census={model.census} people={count.value} />}
          <span class={css.far}>
            <Button onClick={onImport}>{t('import_open')}</Button>
          </span>
        </>
      )}
    </header>
  );
}
