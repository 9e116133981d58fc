import { exactCount, t } from '@/src/i18n.ts';
import { createKeptSwitch, SwitchLine } from '@/src/parts/settings/ui/index.ts';
import type { ContentsChoice } from '@/src/parts/snapshots/shared/kept-snapshot.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { useModel } from '@/src/ui/use-model.ts';

function hintOf({ size }: ContentsChoice): string {
  if (!size) return t('contents_hint_unknown');
  const { folders, items, requests } = size;
  return t('contents_hint', [exactCount(folders), exactCount(items), exactCount(requests)]);
}

const contents = (ask: Background) =>
  createKeptSwitch((on, options) => ask('snapshots.contents', { on }, options));

/** Whether snapshots hold what is in favourite folders, and what that asks of the service. */
export function ContentsSwitch({ ask }: { ask: Background }) {
  const { state, error, turn } = useModel(contents, 'load', ask);
  if (!state.value) return null;
  return (
    <SwitchLine
      label={t('contents_switch')}
      hint={hintOf(state.value)}
      on={state.value.on}
      disabled={false}
      problem={error.value && errorText(error.value)}
      onTurn={(on) => void turn(on)}
    />
  );
}
