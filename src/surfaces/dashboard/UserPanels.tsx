import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import type { FigureId } from '@/src/parts/person/shared/figures.ts';
import { createPanelSettings } from '@/src/parts/settings/ui/panel-settings.ts';
import type { Background } from '@/src/rpc/client.ts';
import { PANEL_IDS, PANELS } from '@/src/surfaces/panels.ts';
import css from '@/src/ui/Page.module.css';
import type { Panel } from '@/src/ui/panels/define-panel.ts';
import type { Fold } from '@/src/ui/panels/fold.ts';

interface Props {
  readonly ask: Background;
  readonly mid: number;
  /** The signed-in account; null when signed out. */
  readonly viewer: number | null;
}

/** The panels of the space page, on and in order as in the settings, all open at first. */
export function UserPanels({ ask, mid, viewer }: Props) {
  const settings = useMemo(() => createPanelSettings(PANEL_IDS), []);
  useEffect(() => {
    void settings.load();
    return settings.dispose;
  }, [settings]);
  const shown = settings.status.value === 'failed' ? PANEL_IDS : settings.shown.value;
  if (!shown) return null;
  if (shown.length === 0) {
    return (
      <p class={css.note}>
        {t('settings_all_off')}{' '}
        <a class={css.link} href="#/settings">
          {t('settings_open')}
        </a>
      </p>
    );
  }
  return (
    <div class={css.panels}>
      {shown.map((id) => {
        const panel = PANELS.find((one) => one.id === id);
        if (!panel || panel.include?.({ mid, viewer }) === false) return null;
        return <Shown key={`${id}:${mid}`} panel={panel} ask={ask} mid={mid} viewer={viewer} />;
      })}
    </div>
  );
}

const NONE_REPEATED = signal<readonly FigureId[]>([]);

/** Parts inside panels, folded at first, for as long as the page is open. */
const partFolds = new Map<string, Fold>();
function partFold(id: string): Fold {
  const known = partFolds.get(id) ?? createFold(false);
  partFolds.set(id, known);
  return known;
}

/** A panel with its model for as long as it is there: turned off, it asks for nothing more. */
function Shown({
  panel: { id, name, create, View },
  ask,
  mid,
  viewer,
}: Props & { readonly panel: Panel }) {
  const made = useMemo(() => {
    const controller = new AbortController();
    const model = create({ ask, mid, signal: controller.signal });
    return { model, fold: createFold(), stop: () => controller.abort() };
  }, [create, ask, mid]);
  useEffect(() => made.stop, [made]);
  const { model, fold } = made;
  return (
    <View
      model={model}
      frame={{ view: id, title: t(name), fold }}
      part={partFold}
      repeated={NONE_REPEATED}
      mid={mid}
      viewer={viewer}
    />
  );
}

function createFold(isOpen = true): Fold {
  const open = signal(isOpen);
  return {
    open,
    toggle: () => {
      open.value = !open.value;
    },
  };
}
