import { useEffect, useId, useMemo } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import { EVERY_MINUTES } from '@/src/parts/history/shared/archive-notes.ts';
import type { Background } from '@/src/rpc/client.ts';
import page from '@/src/ui/Page.module.css';
import { SettingsSection } from '@/src/ui/SettingsSection.tsx';
import css from './ArchiveSettings.module.css';
import { ArchiveSwitches } from './ArchiveSwitches.tsx';
import { createArchiveModel } from './archive-model.ts';

const READING: readonly string[] = ['running', 'waiting', 'paused'];
const { least, usual, most } = EVERY_MINUTES;
const INTERVALS = [least, usual, 60, 120, most] as const;

const spanOf = (minutes: number) =>
  minutes < 60 ? t('archive_minutes', [minutes]) : t('archive_hours', [minutes / 60]);

/** 保存看过的: whether the history of the account is kept, and how often it is looked at. */
export function ArchiveSettings({ ask }: { ask: Background }) {
  const model = useMemo(() => createArchiveModel(ask), [ask]);
  useEffect(() => {
    model.follow(false);
    return model.dispose;
  }, [model]);
  const id = useId();
  const state = model.state.value;
  const isReading = READING.includes(state?.reading?.state ?? '');
  return (
    <SettingsSection title={t('archive_setting')}>
      <ArchiveSwitches model={model}>
        {state?.on && (
          <>
            <label class={css.line}>
              {t('archive_every')}
              <select
                class={page.entry}
                value={state.everyMinutes}
                disabled={model.busy.value}
                aria-describedby={`${id}-every`}
                onChange={({ currentTarget }) => model.every(Number(currentTarget.value))}
              >
                {INTERVALS.map((minutes) => (
                  <option key={minutes} value={minutes}>
                    {spanOf(minutes)}
                  </option>
                ))}
              </select>
            </label>
            <p class={css.hint} id={`${id}-every`}>
              {t('archive_every_hint')}
            </p>
            <p class={css.line}>
              <Button
                disabled={model.busy.value || isReading}
                aria-describedby={`${id}-all`}
                onClick={() => model.refresh(true)}
              >
                {t('archive_read_all')}
              </Button>
            </p>
            <p class={css.hint} id={`${id}-all`} role="status">
              {t(isReading ? 'archive_read_all_now' : 'archive_read_all_hint')}
            </p>
          </>
        )}
      </ArchiveSwitches>
      {state && state.count > 0 && (
        <p class={css.hint}>{t('archive_kept', [exactCount(state.count)])}</p>
      )}
    </SettingsSection>
  );
}
