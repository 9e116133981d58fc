import { SettingsPage } from '@/src/parts/settings/ui/SettingsPage.tsx';
import { PANELS } from '@/src/surfaces/panels.ts';

/** The settings, with the panels that there are. */
export const Settings = () => <SettingsPage panels={PANELS} />;
