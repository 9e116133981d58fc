import { useEffect, useMemo } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { orderRefused } from '@/src/ui/account-turn.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { oddSeen } from '@/src/ui/odd-seen.ts';
import { RunStatus } from '@/src/ui/RunStatus.tsx';
import { SinceLines } from '@/src/ui/SinceLines.tsx';
import { createSince } from '@/src/ui/since.ts';
import { siteAccess, useSiteAccess } from '@/src/ui/site-access.ts';
import { aboutText, runWhatText } from '@/src/ui/told-words.ts';
import css from './SincePlace.module.css';

/** Under every tab: what goes on or stands still elsewhere, and what ended while nobody looked. */
export function SincePlace({ ask }: { ask: Background }) {
  const since = useMemo(() => createSince(ask), [ask]);
  useEffect(() => since.follow(), [since]);
  const going = since.going.value;
  const refused = since.control.error.value;
  const told = going.length + since.lines.value.length + since.more.value;
  useSiteAccess();
  const isQuiet = told === 0 && !oddSeen.value && !orderRefused.value;
  if (isQuiet && siteAccess.value !== false) return null;
  return (
    <aside class={css.place} aria-label={t('frame_status')}>
      {going.map((run) => (
        <div key={run.id} data-run-state={run.state}>
          <span class={css.name}>
            <strong>{runWhatText(run)}</strong> {aboutText(run)}
          </span>
          <RunStatus run={run} control={since.control} />
        </div>
      ))}
      {refused && <p class={css.refused}>{errorText(refused)}</p>}
      <SinceLines since={since} />
    </aside>
  );
}
