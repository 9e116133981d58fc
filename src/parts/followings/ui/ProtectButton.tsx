import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '@/src/ui/error-text.ts';
import css from '@/src/ui/Page.module.css';
import { createProtection } from './protection.ts';

/** Puts a person under protection from bulk actions, or ends it. */
export function ProtectButton({ ask, mid }: { ask: Background; mid: number }) {
  const protection = useMemo(() => createProtection(ask, mid), [ask, mid]);
  useEffect(() => protection.load(), [protection]);
  const on = protection.on.value;
  const error = protection.error.value;
  if (on === null && !error) return null;
  return (
    <div class={css.protect}>
      <span role="status">{error ? errorText(error) : t('protect_hint')}</span>
      {on !== null && (
        <Button aria-pressed={on} onClick={() => protection.set(!on)}>
          {t(on ? 'protect_remove' : 'protect_add')}
        </Button>
      )}
    </div>
  );
}
