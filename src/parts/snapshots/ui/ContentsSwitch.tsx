import { useEffect, useState } from 'preact/hooks';
import { exactCount, t } from '@/src/i18n.ts';
import { SwitchLine } from '@/src/parts/settings/ui/index.ts';
import type { ContentsChoice } from '@/src/parts/snapshots/shared/kept-snapshot.ts';
import type { Background } from '@/src/rpc/client.ts';

function hintOf({ size }: ContentsChoice): string {
  if (!size) return t('contents_hint_unknown');
  const { folders, items, requests } = size;
  return t('contents_hint', [exactCount(folders), exactCount(items), exactCount(requests)]);
}

/** Whether snapshots hold what is in favourite folders, and what that asks of the service. */
export function ContentsSwitch({ ask }: { ask: Background }) {
  const [choice, setChoice] = useState<ContentsChoice | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    ask('snapshots.contents', { on: null }, { signal: stop.signal }).then(
      setChoice,
      () => undefined,
    );
    return () => stop.abort();
  }, [ask]);
  if (!choice) return null;
  const turn = async (on: boolean) => {
    setBusy(true);
    // What cannot be kept stays as it was.
    await ask('snapshots.contents', { on }).then(setChoice, () => setChoice({ ...choice }));
    setBusy(false);
  };
  return (
    <SwitchLine
      label={t('contents_switch')}
      hint={hintOf(choice)}
      on={choice.on}
      disabled={isBusy}
      onTurn={(on) => void turn(on)}
    />
  );
}
