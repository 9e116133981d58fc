import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import css from './ArchiveFiles.module.css';

interface Facts {
  /** Bytes that everything of the extension takes, by the browser's word. */
  readonly usage: number;
  /** The browser will not clear it by itself. */
  readonly isSafe: boolean;
}

const MB = 1_000_000;
const sizeText = (bytes: number) => (bytes / MB).toFixed(bytes < 10 * MB ? 1 : 0);

/** How much room is taken, and whether the browser may clear it when room is short. */
export function StorageFacts() {
  const [facts, setFacts] = useState<Facts | null>(null);
  const look = async () => {
    const { usage = 0 } = await navigator.storage.estimate();
    setFacts({ usage, isSafe: await navigator.storage.persisted() });
  };
  useEffect(() => {
    look().catch(() => undefined);
  }, []);
  if (!facts) return null;
  return (
    <section class={css.part} aria-label={t('archive_storage')}>
      <p class={css.hint}>
        {t(facts.isSafe ? 'archive_storage_safe' : 'archive_storage_loose', [
          sizeText(facts.usage),
        ])}
      </p>
      {!facts.isSafe && (
        <div class={css.buttons}>
          <Button onClick={() => void navigator.storage.persist().then(look)}>
            {t('archive_storage_persist')}
          </Button>
        </div>
      )}
    </section>
  );
}
