import type { Language, ThemeChoice } from '../domain/appearance.ts';
import { item } from './item.ts';

export const language = item<Language>('local', 'language', 'browser');
export const themeChoice = item<ThemeChoice>('local', 'theme', 'site');
