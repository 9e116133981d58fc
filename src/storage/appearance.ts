import type { Language, ThemeChoice } from '../parts/settings/shared/appearance.ts';
import { item } from './item.ts';

export const language = item<Language>('local', 'language', 'browser');
export const themeChoice = item<ThemeChoice>('local', 'theme', 'site');
/** The page after the installation was shown. */
export const welcomed = item<boolean>('local', 'welcomed', false);
