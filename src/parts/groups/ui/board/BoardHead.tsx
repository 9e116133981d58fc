import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { IconButton } from '@/components/IconButton.tsx';
import { t } from '@/src/i18n.ts';
import { freshnessText, workbenchCss } from '@/src/parts/followings/ui/index.ts';
import page from '@/src/ui/Page.module.css';
import css from './BoardPage.module.css';
import type { Board } from './board-model.ts';

const TICK_MS = 30_000;

/** How many are known and since when, and the way to a new group. */
export function BoardHead({ model }: { model: Board }) {
  const { facts, rows, progress } = model.local;
  const [nowMs, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const known = facts.value;
  const running = progress.value?.state === 'running';
  const isKnown = model.view.value === 'ready' || model.view.value === 'empty';
  return (
    <header class={workbenchCss.head}>
      <h1 class={page.heading}>{t('panel_groups')}</h1>
      {known && (
        <>
          <span class={workbenchCss.fresh} role="status">
            {freshnessText(rows.value.length, known, progress.value, Math.max(nowMs, Date.now()))}
          </span>
          <IconButton
            icon="refresh"
            label={t('bench_check')}
            disabled={running}
            spinning={running}
            onClick={model.refresh}
          />
        </>
      )}
      {isKnown && (
        <span class={css.create}>
          <Button onClick={() => model.groups.showForm('create')}>{t('groups_create')}</Button>
        </span>
      )}
    </header>
  );
}
