import { signal } from '@preact/signals';
import { t } from '@/src/i18n.ts';
import { oddSeen } from './odd-seen.ts';
import { PutAwayLine } from './PutAwayLine.tsx';
import css from './SinceLines.module.css';

const CHECK = '/dashboard.html#/check';

/** Put away by the person; what else is odd would say no more. */
const isHeard = signal(false);

const dismiss = () => {
  isHeard.value = true;
};

/** Something of what was asked cannot be shown: said once for all lists, with the way to find out what. */
export const OddLine = () =>
  oddSeen.value && !isHeard.value ? (
    <PutAwayLine told="odd" text={t('odd_seen')} onDismiss={dismiss}>
      <a class={css.word} href={CHECK} target="_blank" rel="noreferrer">
        {t('error_to_check')}
      </a>
    </PutAwayLine>
  ) : null;
