import { ArchiveSettings } from '@/src/parts/history/ui/archive/ArchiveSettings.tsx';
import { DataSettings } from '@/src/parts/settings/ui/DataSettings.tsx';
import { SettingsPage } from '@/src/parts/settings/ui/SettingsPage.tsx';
import type { Background } from '@/src/rpc/client.ts';
import { PANELS } from '@/src/surfaces/panels.ts';

/** The settings, with the panels that there are and what parts have to say. */
export const Settings = ({ ask }: { ask: Background }) => (
  <SettingsPage panels={PANELS}>
    <ArchiveSettings ask={ask} />
    <DataSettings ask={ask} />
  </SettingsPage>
);
