import { useState } from 'preact/hooks';
import { exactCount, t } from '@/src/i18n.ts';
import { lazily } from '@/src/ui/lazily.tsx';
import css from './Census.module.css';
import type { CensusModel } from './census-model.ts';

const CensusDialog = lazily(async () => (await import('./CensusDialog.tsx')).CensusDialog);

/** Where finding out who is active stands, and the way to it. */
export function CensusButton({ census, people }: { census: CensusModel; people: number }) {
  const [open, setOpen] = useState(false);
  const now = census.progress.value;
  const isOff = now === null || now.state === 'cancelled';
  return (
    <>
      <button
        type="button"
        class={css.way}
        aria-haspopup="dialog"
        data-census={now?.state ?? 'none'}
        onClick={() => setOpen(true)}
      >
        {isOff ? t('census_start') : t('census_known', [exactCount(now.known)])}
      </button>
      {open && <CensusDialog census={census} people={people} onClose={() => setOpen(false)} />}
    </>
  );
}
