import { ProtectionSettings } from '@/src/parts/followings/ui/protection/ProtectionSettings.tsx';
import { ArchiveSettings } from '@/src/parts/history/ui/archive/ArchiveSettings.tsx';
import { BackgroundSettings } from '@/src/parts/settings/ui/BackgroundSettings.tsx';
import { DataSettings } from '@/src/parts/settings/ui/DataSettings.tsx';
import { DiagnosisSettings } from '@/src/parts/settings/ui/DiagnosisSettings.tsx';
import { SettingsPage } from '@/src/parts/settings/ui/SettingsPage.tsx';
import { WeeklySwitch } from '@/src/parts/snapshots/ui/WeeklySwitch.tsx';
import { TransferSettings } from '@/src/parts/transfer/ui/TransferSettings.tsx';
import type { Background } from '@/src/rpc/client.ts';
import { PANELS } from '@/src/surfaces/panels.ts';

const PANEL_IDS = PANELS.map(({ id }) => id);

/** The settings, with the panels that there are and what parts have to say. */
export const Settings = ({ ask }: { ask: Background }) => (
  <SettingsPage panels={PANELS}>
    <ArchiveSettings ask={ask} />
    <BackgroundSettings ask={ask}>
      <WeeklySwitch ask={ask} />
    </BackgroundSettings>
    <ProtectionSettings ask={ask} />
    <TransferSettings ask={ask} />
    <DataSettings ask={ask} />
    <DiagnosisSettings ask={ask} panels={PANEL_IDS} />
  </SettingsPage>
);
