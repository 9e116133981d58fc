import { signal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import hidden from '@/components/Hidden.module.css';
import { locale, t } from '@/src/i18n.ts';
import { ToviewView } from '@/src/parts/toview/ui/ToviewView.tsx';
import type { Background } from '@/src/rpc/client.ts';
import { accountTurn } from '@/src/ui/account-turn.ts';
import { lazily } from '@/src/ui/lazily.tsx';
import { createMeterModel } from '@/src/ui/meter.ts';
import { panelOf, TabList } from '@/src/ui/TabList.tsx';
import { useModel } from '@/src/ui/use-model.ts';
import { useTheme } from '@/src/ui/use-theme.ts';
import { AccountHeader } from './AccountHeader.tsx';
import { createHeader } from './header.ts';
import { lastTab, rememberTab } from './last-tab.ts';
import { loadGroups, loadHistory } from './load-views.ts';
import css from './Popup.module.css';
import { PopupLinks } from './PopupLinks.tsx';
import { TABS, type TabName } from './tabs.ts';

const Pause = lazily(async () => (await import('./Pause.tsx')).Pause);
const SincePlace = lazily(async () => (await import('./SincePlace.tsx')).SincePlace);

/** Only the tab that is looked at is loaded. */
const VIEWS = {
  toview: ToviewView,
  history: lazily(loadHistory),
  groups: lazily(loadGroups),
} as const satisfies Readonly<Record<TabName, unknown>>;

const active = signal<TabName>(lastTab().id);

function choose(tab: TabName) {
  active.value = tab;
  rememberTab(tab);
}

interface Props {
  readonly ask: Background;
  /** The first list. What else there is waits for it: its scripts take the processor that draws. */
  readonly drawn: Promise<void>;
}

/** The toolbar popup, all of it anew for another account. */
export const Popup = (props: Props) => <PopupOf key={accountTurn.value} {...props} />;

/** Who is signed in, and one list at a time. */
function PopupOf({ ask, drawn }: Props) {
  const theme = useTheme();
  const [isDrawn, setIsDrawn] = useState(false);
  useEffect(() => void drawn.then(() => setIsDrawn(true)), [drawn]);
  const header = useModel(createHeader, 'load', ask);
  const meter = useMemo(() => createMeterModel(ask), [ask]);
  useEffect(() => {
    meter.start();
    return meter.dispose;
  }, [meter]);
  useEffect(() => {
    document.documentElement.lang = locale();
  }, []);
  const tab = active.value;
  const View = VIEWS[tab];
  const pausedUntilMs = meter.meter.value?.coolDownUntilMs ?? null;
  return (
    <main class={css.popup} data-theme={theme}>
      <h1 class={hidden.text}>Bilideck</h1>
      <AccountHeader model={header} />
      <div class={css.tabs}>
        <TabList
          name="popup"
          label="Bilideck"
          tabs={TABS.map(({ id, label }) => ({ id, name: t(label) }))}
          current={tab}
          onChoose={choose}
          class={css.tablist}
        />
        <PopupLinks meter={meter.meter.value} />
      </div>
      {pausedUntilMs !== null && <Pause untilMs={pausedUntilMs} />}
      <div class={css.panel} {...panelOf('popup', tab)} key={tab}>
        <View ask={ask} />
      </div>
      {isDrawn && <SincePlace ask={ask} />}
    </main>
  );
}
