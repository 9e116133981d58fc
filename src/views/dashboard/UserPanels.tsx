import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { createGroupsModel } from '@/src/models/space/GroupsModel.ts';
import { createMedalsModel } from '@/src/models/space/MedalsModel.ts';
import { createSharedModel } from '@/src/models/space/SharedModel.ts';
import { createStatsModel } from '@/src/models/space/StatsModel.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { Fold } from '../panels/fold.ts';
import { GroupsPanel } from '../panels/GroupsPanel.tsx';
import { MedalsPanel } from '../panels/MedalsPanel.tsx';
import { SharedPanel } from '../panels/SharedPanel.tsx';
import { StatsPanel } from '../panels/StatsPanel.tsx';
import css from './Dashboard.module.css';

interface Props {
  readonly ask: Background;
  readonly mid: number;
  /** The signed-in account; null when signed out. */
  readonly viewer: number | null;
}

/** The panels of the space page, all open at first. */
export function UserPanels({ ask, mid, viewer }: Props) {
  const { models, folds, stop } = useMemo(() => {
    const controller = new AbortController();
    const parts = { ask, mid, signal: controller.signal };
    return {
      stop: controller,
      models: {
        stats: createStatsModel(parts),
        medals: createMedalsModel(parts),
        shared: createSharedModel(parts),
        groups: createGroupsModel(parts),
      },
      folds: {
        stats: createFold(),
        medals: createFold(),
        shared: createFold(),
        groups: createFold(),
      },
    };
  }, [ask, mid]);
  useEffect(() => () => stop.abort(), [stop]);
  const isOwn = viewer === mid;
  return (
    <div class={css.panels}>
      <StatsPanel
        model={models.stats}
        fold={folds.stats}
        isSignedIn={viewer !== null}
        isOwn={isOwn}
      />
      <MedalsPanel model={models.medals} fold={folds.medals} />
      {!isOwn && (
        <>
          <SharedPanel model={models.shared} fold={folds.shared} />
          <GroupsPanel model={models.groups} fold={folds.groups} isSignedIn={viewer !== null} />
        </>
      )}
    </div>
  );
}

function createFold(): Fold {
  const open = signal(true);
  return {
    open,
    toggle: () => {
      open.value = !open.value;
    },
  };
}
