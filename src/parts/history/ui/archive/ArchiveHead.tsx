import type { ComponentChildren } from 'preact';
import { Button } from '@/components/Button.tsx';
import { day, exactCount, t } from '@/src/i18n.ts';
import type { ArchiveState } from '@/src/parts/history/shared/archive-state.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { whenText } from '@/src/ui/time-text.ts';
import { waitText } from '@/src/ui/wait-words.ts';
import css from './Archive.module.css';
import type { ArchiveModel } from './archive-model.ts';

interface Props {
  readonly model: ArchiveModel;
  /** Somebody wants to bring a file in. */
  readonly onImport: () => void;
  readonly children?: ComponentChildren;
}

/** A file of all that is kept, which the settings take in. */
const ofEverything = (name: string) => name.startsWith('bilideck-all-');
const toSettings = () => {
  location.hash = '#/settings';
};

/** Name of the page, how much is kept and how fresh it is, and what may be said to the reading. */
export function ArchiveHead({ model, onImport, children }: Props) {
  const state = model.state.value;
  const error = model.error.value;
  const reading = state?.on ? state.reading : null;
  const goesOn = reading?.state === 'running' || reading?.state === 'waiting';
  const busy = model.busy.value;
  return (
    <>
      <header class={css.head}>
        <h1 class={css.title}>{t('popup_tab_history')}</h1>
        {state?.on && (
          <p class={css.facts} role="status" data-archive={reading?.state ?? 'none'}>
            {factsOf(state).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        )}
        {goesOn && !reading.topUp && (
          <Button disabled={busy} onClick={model.pause}>
            {t('action_pause')}
          </Button>
        )}
        {reading?.state === 'paused' && (
          <Button primary disabled={busy} onClick={model.resume}>
            {t('action_continue')}
          </Button>
        )}
        {reading && !reading.topUp && (goesOn || reading.state === 'paused') && (
          <Button disabled={busy} onClick={model.cancel}>
            {t('action_cancel')}
          </Button>
        )}
        {children}
      </header>
      {error && (
        <p class={css.problem} role="alert">
          {errorText(error)}
        </p>
      )}
      {state?.shrunk && (
        <div class={css.notice} role="alert">
          <span>
            {t('archive_shrunk', [exactCount(state.shrunk.count), exactCount(state.count)])}
            {state.shrunk.file
              ? t('archive_shrunk_file', [state.shrunk.file.name, whenText(state.shrunk.file.atMs)])
              : t('archive_shrunk_no_file')}
          </span>
          <span class={css.noticeButtons}>
            {state.shrunk.file && (
              <Button onClick={ofEverything(state.shrunk.file.name) ? toSettings : onImport}>
                {t('archive_import')}
              </Button>
            )}
            <Button onClick={model.tellShrunk}>{t('action_dismiss')}</Button>
          </span>
        </div>
      )}
      {state?.cleared && !state.cleared.told && (
        <div class={css.notice} role="status">
          {t('archive_cleared', [whenText(state.cleared.noticedAtMs)])}
          <Button onClick={model.tellCleared}>{t('action_dismiss')}</Button>
        </div>
      )}
    </>
  );
}

/** A fact each. */
function factsOf({ count, reading, reachedSeconds }: ArchiveState): readonly string[] {
  const kept = t('archive_kept', [exactCount(count)]);
  if (!reading) return [kept];
  const { state, wait, topUp, completeAtMs } = reading;
  const isWalking = state !== 'done' && state !== 'cancelled' && !topUp;
  const reached = reachedSeconds === null ? null : day(reachedSeconds);
  const walk = reached === null ? t('archive_walking_begins') : t('archive_walking', [reached]);
  const back = reached === null ? [] : [t('archive_back_to', [reached])];
  const fresh = completeAtMs === null ? [] : [t('archive_updated', [whenText(completeAtMs)])];
  return [kept, ...(isWalking ? [walk] : [...back, ...fresh]), ...(wait ? [waitText(wait)] : [])];
}
