import type { BiliErrorFields, ErrorKind } from '@/src/api/errors.ts';
import { locale, type MessageKey, t } from '@/src/i18n.ts';

/** What a failed call means, in the person's words. Codes with their own words come first. */
export function errorText({ kind, code, resumeAtMs, changed }: BiliErrorFields): string {
  if (changed === 'maybe') return t('error_maybe_changed');
  if (kind === 'cooling-down') return t('error_cooling_down', [clockTime(resumeAtMs ?? 0)]);
  if (kind === 'refused') return t('error_refused', [code ?? '']);
  return t(KEYS[kind]);
}

function clockTime(ms: number): string {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' }).format(ms);
}

const KEYS: Readonly<Record<Exclude<ErrorKind, 'cooling-down' | 'refused'>, MessageKey>> = {
  'not-logged-in': 'error_not_logged_in',
  'account-changed': 'error_account_changed',
  csrf: 'error_csrf',
  banned: 'error_banned',
  'invalid-params': 'error_invalid_params',
  'bad-request': 'error_bad_request',
  'not-found': 'error_not_found',
  private: 'error_private',
  'too-frequent': 'error_too_frequent',
  'risk-control': 'error_risk_control',
  intercepted: 'error_intercepted',
  server: 'error_server',
  schema: 'error_schema',
  http: 'error_http',
  network: 'error_network',
  timeout: 'error_timeout',
  aborted: 'error_aborted',
};
