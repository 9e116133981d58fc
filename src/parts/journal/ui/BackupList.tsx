import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import { whenText } from '@/src/ui/time-text.ts';
import css from './Journal.module.css';
import type { JournalModel } from './journal-model.ts';

/** Followings and groups as they were before each large run. */
export function BackupList({ model }: { model: JournalModel }) {
  const backups = model.backups.value;
  return (
    <section class={css.backups}>
      <h2 class={css.subtitle}>{t('journal_backups')}</h2>
      <p class={css.hint}>{t('journal_backups_hint')}</p>
      <ul class={css.backupList}>
        {backups.map(({ id, atMs, people, groups, complete }) => (
          <li key={id} class={css.backup}>
            <span>{t('journal_backup_line', [whenText(atMs), people, groups])}</span>
            {!complete && <span class={css.undone}>{t('journal_backup_partial')}</span>}
            <Button onClick={() => model.propose('restore', id)}>{t('journal_restore')}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
