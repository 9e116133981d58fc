import { useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';

interface Props {
  readonly label: string;
  readonly text: () => string;
}

/** Puts a text on the clipboard, and says so until something else is done. */
export function CopyButton({ label, text }: Props) {
  const [copied, setCopied] = useState(false);
  return (
    <Button
      onClick={() => void navigator.clipboard.writeText(text()).then(() => setCopied(true))}
      onBlur={() => setCopied(false)}
    >
      {copied ? t('names_copied') : label}
    </Button>
  );
}
