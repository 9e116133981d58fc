import { type MessageKey, t, timeOfDay } from '@/src/i18n.ts';
import type { BiliErrorFields, ErrorKind } from '@/src/shared/errors.ts';

export type CodeWords = Readonly<Record<number, MessageKey>>;

/**
 * What a failed call means, in the person's words. Codes with their own words come first. That
 * nothing was changed is said of a write alone, by what the failure itself knows (`changed`).
 */
export function errorWords(
  { kind, code, resumeAtMs, changed }: BiliErrorFields,
  codes: CodeWords,
): string {
  if (changed === 'maybe') return t('error_maybe_changed');
  if (kind === 'cooling-down' || (kind === 'intercepted' && resumeAtMs !== undefined))
    return t('error_cooling_down', [timeOfDay((resumeAtMs ?? 0) / 1000)]);
  const words = code === undefined ? undefined : codes[code];
  if (words) return t(words);
  // A read has no token that could be refused.
  if (kind === 'refused' || (kind === 'csrf' && changed === undefined)) {
    return t(changed === 'no' ? 'error_refused_order' : 'error_refused', [code ?? '']);
  }
  return t(keyOf(kind));
}

type Underscored<Text extends string> = Text extends `${infer A}-${infer B}`
  ? `${A}_${Underscored<B>}`
  : Text;

/** Each kind has words under its own name. */
function keyOf<Kind extends ErrorKind>(kind: Kind) {
  return `error_${kind.replaceAll('-', '_')}` as `error_${Underscored<Kind>}`;
}
