import type { Theme } from '@/src/domain/appearance.ts';
import { pageTheme } from '@/src/models/appearance/theme.ts';

/** The page's theme, followed while it is open. */
export const useTheme = (): Theme => pageTheme().value;
