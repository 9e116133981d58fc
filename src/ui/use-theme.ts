import type { Theme } from '@/src/parts/settings/shared/appearance.ts';
import { pageTheme } from './appearance/theme.ts';

/** The page's theme, followed while it is open. */
export const useTheme = (): Theme => pageTheme().value;
