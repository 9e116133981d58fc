import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import { SharedPanel } from '@/src/parts/followings/ui/SameFollowingsPanel.tsx';
import { createSharedModel } from '@/src/parts/followings/ui/same-followings-model.ts';
import { GroupsPanel } from '@/src/parts/groups/ui/GroupsPanel.tsx';
import { createGroupsModel } from '@/src/parts/groups/ui/person-groups-model.ts';
import { MedalsPanel } from '@/src/parts/person/ui/MedalsPanel.tsx';
import { createMedalsModel } from '@/src/parts/person/ui/medals-model.ts';
import { StatsPanel } from '@/src/parts/person/ui/StatsPanel.tsx';
import { createStatsModel } from '@/src/parts/person/ui/stats-model.ts';
import { type FigureId, PANELS, type PanelId } from '@/src/parts/settings/shared/panels.ts';
import { createPanelSettings } from '@/src/parts/settings/ui/panel-settings.ts';
import type { Background } from '@/src/rpc/client.ts';
import css from '@/src/ui/Page.module.css';
import type { Fold } from '@/src/ui/panels/fold.ts';
import type { SpaceParts } from '@/src/ui/person-parts.ts';

interface Props {
  readonly ask: Background;
  readonly mid: number;
  /** The signed-in account; null when signed out. */
  readonly viewer: number | null;
}

/** The panels of the space page, on and in order as in the settings, all open at first. */
export function UserPanels({ ask, mid, viewer }: Props) {
  const settings = useMemo(createPanelSettings, []);
  useEffect(() => {
    void settings.load();
    return settings.dispose;
  }, [settings]);
  const shown = settings.status.value === 'failed' ? PANELS : settings.shown.value;
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
  const isOwn = viewer === mid;
  return (
    <div class={css.panels}>
      {shown.map((id) => {
        const Panel = VIEWS[id];
        return isOwn && NOT_ONES_OWN.includes(id) ? null : (
          <Panel key={`${id}:${mid}`} ask={ask} mid={mid} viewer={viewer} />
        );
      })}
    </div>
  );
}

/** Nobody follows themselves. */
const NOT_ONES_OWN: readonly PanelId[] = ['same-followings', 'groups'];

const VIEWS: Readonly<Record<PanelId, (props: Props) => VNode>> = {
  stats: (props) => (
    <StatsPanel
      {...useModel(createStatsModel, props)}
      part={partFold}
      repeated={NONE_REPEATED}
      mid={props.mid}
      isOwn={props.viewer === props.mid}
      isSignedIn={props.viewer !== null}
    />
  ),
  medals: (props) => <MedalsPanel {...useModel(createMedalsModel, props)} mid={props.mid} />,
  'same-followings': (props) => (
    <SharedPanel {...useModel(createSharedModel, props)} mid={props.mid} />
  ),
  groups: (props) => (
    <GroupsPanel {...useModel(createGroupsModel, props)} isSignedIn={props.viewer !== null} />
  ),
};

const NONE_REPEATED = signal<readonly FigureId[]>([]);

/** Parts inside panels, folded at first, for as long as the page is open. */
const partFolds = new Map<string, Fold>();
function partFold(id: string): Fold {
  const known = partFolds.get(id) ?? createFold(false);
  partFolds.set(id, known);
  return known;
}

/** A panel's model for as long as the panel is there: turned off, it asks for nothing more. */
function useModel<M>(create: (parts: SpaceParts) => M, { ask, mid }: Props) {
  const made = useMemo(() => {
    const controller = new AbortController();
    const model = create({ ask, mid, signal: controller.signal });
    return { model, fold: createFold(), stop: () => controller.abort() };
  }, [create, ask, mid]);
  useEffect(() => made.stop, [made]);
  return { model: made.model, fold: made.fold };
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
