import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { errorText } from './error-text.ts';

/** Why something failed; the words for it are loaded when they are wanted. */
export default function ErrorText({ error }: { error: BiliErrorFields }) {
  return <>{errorText(error)}</>;
}
