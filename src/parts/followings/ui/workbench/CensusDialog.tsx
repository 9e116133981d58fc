import { Button } from '@/components/Button.tsx';
import { day, exactCount, t } from '@/src/i18n.ts';
import {
  CENSUS_A_DAY,
  type CensusProgress,
  daysAtMost,
} from '@/src/parts/followings/shared/census.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { errorText } from '@/src/ui/error-text.ts';
import { whenText } from '@/src/ui/time-text.ts';
import { waitText } from '@/src/ui/wait-words.ts';
import css from './Census.module.css';
import type { CensusModel } from './census-model.ts';
import formCss from './DialogForm.module.css';

interface Props {
  readonly census: CensusModel;
  readonly people: number;
  readonly onClose: () => void;
}

/** What finding out who is active does and costs, how far it is, and what can be said to it. */
export function CensusDialog({ census, people, onClose }: Props) {
  const now = census.progress.value;
  const error = census.error.value;
  const busy = census.busy.value;
  const state = now?.state ?? 'none';
  const goesOn = state === 'running' || state === 'waiting' || state === 'paused';
  return (
    <Dialog title={t('census_title')} onClose={onClose}>
      <div class={formCss.form}>
        <p class={formCss.hint}>{t('census_about')}</p>
        <p class={formCss.hint}>
          {t('census_cost', [
            exactCount(CENSUS_A_DAY),
            exactCount(people),
            exactCount(daysAtMost(people)),
          ])}
        </p>
        <p class={formCss.hint}>{t('census_calm')}</p>
        {now && (
          <p class={css.standing} role="status">
            {standing(now).map((sentence) => (
              <span key={sentence}>{sentence}</span>
            ))}
          </p>
        )}
        {error && (
          <p class={css.problem} role="alert">
            {errorText(error)}
          </p>
        )}
        <div class={formCss.buttons}>
          {!goesOn && (
            <Button primary disabled={busy} onClick={census.start}>
              {t(state === 'done' ? 'census_update' : 'census_begin')}
            </Button>
          )}
          {state === 'running' && (
            <Button disabled={busy} onClick={census.pause}>
              {t('action_pause')}
            </Button>
          )}
          {goesOn && state !== 'running' && (
            <Button primary disabled={busy} onClick={census.resume}>
              {t('action_continue')}
            </Button>
          )}
          {goesOn && (
            <Button disabled={busy} onClick={census.cancel}>
              {t('action_cancel')}
            </Button>
          )}
          <Button onClick={onClose}>{t(now ? 'action_dismiss' : 'action_cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Where it stands, a sentence each. */
function standing(now: CensusProgress): readonly string[] {
  const known = t('census_known', [exactCount(now.known)]);
  if (now.state === 'cancelled') return [t('census_stopped'), known];
  if (now.state === 'done') {
    return now.walkedAtMs === null
      ? [known]
      : [t('census_done', [whenText(now.walkedAtMs)]), known];
  }
  const reason = now.wait ? [waitText(now.wait)] : [];
  return [phaseText(now), known, ...reason];
}

function phaseText({ phase, left, reachedSeconds }: CensusProgress): string {
  if (phase === 'asking') return t('census_asking', [exactCount(left ?? 0)]);
  return reachedSeconds === null
    ? t('census_feed_begins')
    : t('census_feed', [day(reachedSeconds)]);
}
