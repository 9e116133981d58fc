import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import type { WorkKind } from '@/src/parts/works/shared/upload.ts';
import { Drawer, type DrawerControl, useDrawer } from '@/src/ui/panels/Drawer.tsx';
import { Extra, ExtrasContext } from '@/src/ui/panels/Extra.tsx';
import { QuietContext, TroubleLine } from '@/src/ui/panels/TroubleLine.tsx';
import css from './Deck.module.css';
import { FollowMenu } from './FollowMenu.tsx';
import type { DeckProps } from './mount.tsx';

/** All panels, in the form that the place they are in allows. */
export function Deck(props: DeckProps) {
  const { placement, theme, panels, moves, mid, viewer, loadExtras, page, menuAt } = props;
  const drawer = useDrawer(moves);
  const works = useDrawer(moves);
  const kind = useSignal<WorkKind | undefined>(undefined);
  const access = useMemo(
    () => ({
      viewer,
      told: page.tell,
      load: loadExtras,
      openWorks(wanted?: WorkKind) {
        kind.value = wanted;
        works.open();
      },
    }),
    [viewer, loadExtras, page],
  );
  const where = placement.value;
  const entries = panels.value;
  const trouble = page.trouble.value;
  const withMenu = entries.find((entry) => entry.menu);
  const rows = (
    <QuietContext.Provider value>
      {trouble && <TroubleLine trouble={trouble} />}
      {entries.map(({ view }) => view())}
      {page.odd.value && <Extra part="odd" mid={mid.value} />}
    </QuietContext.Provider>
  );
  return (
    <ExtrasContext.Provider value={access}>
      <div class={css.deck} data-theme={theme.value} data-placement={where}>
        {where === 'column' ? (
          <div class={css.column}>{rows}</div>
        ) : (
          <>
            <Openers isBar={where === 'bar'} drawer={drawer} onWorks={() => access.openWorks()} />
            <Drawer drawer={drawer} title={t('panel_drawer')}>
              {rows}
            </Drawer>
          </>
        )}
        {withMenu?.menu && (
          <FollowMenu
            key={withMenu.key}
            at={menuAt}
            title={t(withMenu.menu.name)}
            view={withMenu.menu.view}
          />
        )}
        <WorksDrawer {...{ drawer: works, mid, kind }} />
      </div>
    </ExtrasContext.Provider>
  );
}

interface WorksProps extends Pick<DeckProps, 'mid'> {
  readonly drawer: DrawerControl;
  readonly kind: ReadonlySignal<WorkKind | undefined>;
}

/** By itself: it is the same for everybody until it is open, and is not drawn again for each. */
function WorksDrawer({ drawer, mid, kind }: WorksProps) {
  return (
    <Drawer drawer={drawer} title={t('works_title')} wide>
      {drawer.isOpen.value && <Extra part="works" mid={mid.value} kind={kind.value} />}
    </Drawer>
  );
}

interface OpenersProps {
  readonly isBar: boolean;
  readonly drawer: DrawerControl;
  onWorks(): void;
}

/** Where there is no column: what opens the panels. */
function Openers({ isBar, drawer, onWorks }: OpenersProps) {
  const open = (
    <button
      type="button"
      class={isBar ? css.barButton : css.roundButton}
      aria-label={t('panel_open_drawer')}
      title={t('panel_open_drawer')}
      aria-haspopup="dialog"
      aria-expanded={drawer.isOpen.value}
      onClick={drawer.open}
    >
      <Icon />
      {isBar && <span>{t('panel_drawer')}</span>}
    </button>
  );
  if (!isBar) return open;
  return (
    <div class={css.bar}>
      <button type="button" class={css.barButton} onClick={onWorks}>
        {t('works_title')}
      </button>
      {open}
    </div>
  );
}

function Icon() {
  return (
    <svg class={css.icon} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M4 16V9M10 16V4M16 16v-5" />
    </svg>
  );
}
