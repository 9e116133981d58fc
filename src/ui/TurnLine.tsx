import { t } from '@/src/i18n.ts';
import { orderRefused } from './account-turn.ts';
import { PutAwayLine } from './PutAwayLine.tsx';

const dismiss = () => {
  orderRefused.value = false;
};

/** What was ordered of the account before has not been done: the page went on to the next one with it. */
export const TurnLine = () =>
  orderRefused.value ? (
    <PutAwayLine told="turned" text={t('account_turned')} onDismiss={dismiss} />
  ) : null;
