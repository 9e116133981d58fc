import { useEffect, useId, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import {
  type StorageUsed,
  USED_PARTS,
  type UsedPart,
} from '@/src/parts/settings/shared/storage-used.ts';
import type { Background } from '@/src/rpc/client.ts';
import css from './Appearance.module.css';
import { EraseDialog, type Whose } from './EraseDialog.tsx';

const NAMES: Readonly<Record<UsedPart, MessageKey>> = {
  followings: 'page_followings',
  activity: 'data_activity',
  uploads: 'data_uploads',
  viewings: 'popup_tab_history',
  logs: 'data_logs',
  snapshots: 'page_snapshots',
  changes: 'page_changes',
  backups: 'journal_backups',
  journal: 'journal_title',
};

const MEGA = 1_000_000;

/** 数据: what is kept on this machine, and how all of it goes away. */
export function DataSettings({ ask }: { readonly ask: Background }) {
  const [used, setUsed] = useState<StorageUsed | null>(null);
  const [erasing, setErasing] = useState<Whose | null>(null);
  const title = useId();
  useEffect(() => {
    const stop = new AbortController();
    ask('storage.used', {}, { signal: stop.signal }).then(setUsed, () => undefined);
    return () => stop.abort();
  }, [ask]);
  const kept = used
    ? (Object.keys(USED_PARTS) as UsedPart[]).filter((part) => used.counts[part] > 0)
    : [];
  return (
    <section class={css.section} aria-labelledby={title}>
      <h2 class={css.title} id={title}>
        {t('data_title')}
      </h2>
      <p class={css.hint}>
        {used?.bytes == null
          ? t('data_hint')
          : t('data_hint_size', [(used.bytes / MEGA).toFixed(1)])}
      </p>
      <p class={css.hint}>
        {kept
          .map((part) => t('snap_how_count', [t(NAMES[part]), exactCount(used?.counts[part] ?? 0)]))
          .join(' · ')}
      </p>
      <p class={css.verbs}>
        {used?.account != null && (
          <Button onClick={() => setErasing('account')}>{t('data_erase_account')}</Button>
        )}
        <Button onClick={() => setErasing('all')}>{t('data_erase_all')}</Button>
      </p>
      {erasing && <EraseDialog ask={ask} whose={erasing} onClose={() => setErasing(null)} />}
    </section>
  );
}
