import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import type { StorageUsed, UsedPart } from '@/src/parts/settings/shared/storage-used.ts';
import type { Background } from '@/src/rpc/client.ts';
import section from '@/src/ui/SettingsSection.module.css';
import { SettingsSection } from '@/src/ui/SettingsSection.tsx';
import css from './Appearance.module.css';
import { EraseDialog, type Whose } from './EraseDialog.tsx';
import { usedAsSeen } from './used-as-seen.ts';

const NAMES: Readonly<Record<UsedPart, MessageKey>> = {
  followings: 'page_followings',
  activity: 'data_activity',
  uploads: 'data_uploads',
  viewings: 'popup_tab_history',
  logs: 'data_logs',
  snapshots: 'page_snapshots',
  changes: 'page_changes',
  notes: 'notes_title',
  backups: 'journal_backups',
  journal: 'journal_title',
  cache: 'data_cache',
};

const [KILO, MEGA] = [1_000, 1_000_000];

const sizeText = (bytes: number): string =>
  bytes < MEGA
    ? t('data_kilobytes', [exactCount(Math.ceil(bytes / KILO))])
    : t('data_megabytes', [(bytes / MEGA).toFixed(1)]);

/** 数据: what is kept on this machine, and how all of it goes away. */
export function DataSettings({ ask }: { readonly ask: Background }) {
  const [used, setUsed] = useState<StorageUsed | null>(null);
  const [erasing, setErasing] = useState<Whose | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const look = async () => {
      const found = await ask('storage.used', {}, { signal });
      if (found.account === null) return setUsed(usedAsSeen(found, {}));
      const [{ count: viewings }, notes] = await Promise.all([
        ask('archive.get', {}, { signal }),
        ask('notes.list', {}, { signal }),
      ]);
      setUsed(usedAsSeen(found, { viewings, notes: notes.length }));
    };
    look().catch(() => undefined);
    return () => stop.abort();
  }, [ask]);
  return (
    <SettingsSection title={t('data_title')}>
      <p class={css.hint}>
        {used?.bytes == null
          ? t('data_hint')
          : t('data_hint_size', [(used.bytes / MEGA).toFixed(1)])}
      </p>
      {used && <KeptTable used={used} />}
      <p class={section.verbs}>
        {used?.account != null && (
          <Button onClick={() => setErasing('account')}>{t('data_erase_account')}</Button>
        )}
        <Button onClick={() => setErasing('all')}>{t('data_erase_all')}</Button>
      </p>
      {erasing && (
        <EraseDialog
          ask={ask}
          whose={erasing}
          account={used?.account ?? null}
          onClose={() => setErasing(null)}
        />
      )}
    </SettingsSection>
  );
}

/** How much there is of everything, and what room it takes; what there is nothing of is left out. */
function KeptTable({ used: { parts } }: { readonly used: StorageUsed }) {
  const kept = (Object.keys(NAMES) as UsedPart[]).filter((part) => parts[part].count > 0);
  if (kept.length === 0) return null;
  return (
    <table class={`${section.table} ${css.kept}`}>
      <thead>
        <tr>
          <th scope="col">{t('data_what')}</th>
          <th scope="col" class={section.amount}>
            {t('data_rows')}
          </th>
          <th scope="col" class={section.amount}>
            {t('data_size')}
          </th>
        </tr>
      </thead>
      <tbody>
        {kept.map((part) => (
          <tr key={part}>
            <th scope="row">{t(NAMES[part])}</th>
            <td class={section.amount}>{exactCount(parts[part].count)}</td>
            <td class={section.amount}>{sizeText(parts[part].bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
