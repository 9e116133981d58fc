import { type MessageKey, t, timeOfDay } from '@/src/i18n.ts';
import type { Wait, WaitReason } from '@/src/pump/shared/wait.ts';
import { errorText } from './error-text.ts';
import { whenText } from './time-text.ts';

const WAITS: Readonly<Record<WaitReason, MessageKey>> = {
  'cool-down': 'wait_cool_down',
  'risk-control': 'wait_risk_control',
  'too-frequent': 'wait_too_frequent',
  daily: 'wait_daily',
  login: 'wait_login',
  account: 'wait_account',
  csrf: 'wait_csrf',
  network: 'wait_network',
  limit: 'wait_limit',
  banned: 'wait_banned',
  answer: 'wait_answer',
  storage: 'wait_storage',
  stuck: 'wait_stuck',
  person: 'wait_person',
};

/** Why a run or a long read stands still, and when it goes on. */
export function waitText({ reason, untilMs, error }: Wait): string {
  if (reason === 'answer' && error?.kind === 'incomplete') return t('wait_incomplete');
  if (error && (reason === 'limit' || reason === 'stuck')) {
    return t(`wait_${reason}_because`, [errorText(error)]);
  }
  if (reason === 'daily') return t('wait_daily', [whenText(untilMs ?? Date.now())]);
  return t(WAITS[reason], [timeOfDay((untilMs ?? Date.now()) / 1000)]);
}
