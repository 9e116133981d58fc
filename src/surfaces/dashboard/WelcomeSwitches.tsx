import { useEffect, useMemo } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import { ArchiveSwitches } from '@/src/parts/history/ui/archive/ArchiveSwitches.tsx';
import { createArchiveModel } from '@/src/parts/history/ui/archive/archive-model.ts';
import { WeeklySwitch } from '@/src/parts/snapshots/ui/WeeklySwitch.tsx';
import type { Background } from '@/src/rpc/client.ts';
import own from './Welcome.module.css';

/** What is off until the person wants it, with what each of it reads and keeps. */
export function WelcomeSwitches({ ask }: { readonly ask: Background }) {
  const model = useMemo(() => createArchiveModel(ask), [ask]);
  useEffect(() => {
    model.follow(false);
    return model.dispose;
  }, [model]);
  // Each account has its own: without one there is nothing to switch.
  const isSignedOut = model.looked.value && model.state.value === null;
  return (
    <>
      <h2 class={own.title}>{t('welcome_switches')}</h2>
      <p class={own.about}>
        {t(isSignedOut ? 'welcome_switches_signed_out' : 'welcome_switches_text')}
      </p>
      {!isSignedOut && (
        <>
          <ArchiveSwitches model={model} />
          <WeeklySwitch ask={ask} />
        </>
      )}
    </>
  );
}
