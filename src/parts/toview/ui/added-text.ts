import { day, t } from '@/src/i18n.ts';
import type { ToviewItem } from '@/src/parts/toview/shared/item.ts';

/** When it was added; nothing where that was not told. */
export const addedText = ({ addedSeconds }: Pick<ToviewItem, 'addedSeconds'>): string =>
  addedSeconds > 0 ? t('toview_added', [day(addedSeconds)]) : '';
