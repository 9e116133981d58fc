import { t } from '@/src/i18n.ts';
import type { Asking } from '@/src/ui/proposals.ts';
import type { PersonNotes } from './person-notes.ts';

/** Beside a block: why, as a note about everybody whom it is done to. */
export const blockRemark = ({ add }: Pick<PersonNotes, 'add'>): Asking => ({
  remark: {
    label: t('notes_why'),
    keep: (text, ids) => void add(ids.map(Number), text),
  },
});
