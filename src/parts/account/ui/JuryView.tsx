import { day, exactCount, t } from '@/src/i18n.ts';
import type { Jury } from '@/src/parts/account/shared/account.ts';
import type { Background } from '@/src/rpc/client.ts';
import css from './Account.module.css';
import { Section } from './Section.tsx';
import { useShown } from './use-shown.ts';

const never = () => false;

/** 风纪委员: in office or not, how many cases, until when. */
export function JuryView({ ask }: { ask: Background }) {
  const jury = useShown((from, signal) => ask('account.jury', { from }, { signal }), [ask]);
  return (
    <Section id="jury" name={t('account_jury')} resource={jury} isEmpty={never} empty="">
      {(value) => (
        <div class={css.plain}>
          <p class={css.lead}>{statusText(value)}</p>
          <dl class={css.facts}>
            <div>
              <dt>{t('account_jury_cases')}</dt>
              <dd>{value.cases === null ? t('account_unknown') : exactCount(value.cases)}</dd>
            </div>
            {value.termEndSeconds !== null && (
              <div>
                <dt>{t('account_jury_until')}</dt>
                <dd>{day(value.termEndSeconds)}</dd>
              </div>
            )}
          </dl>
          {value.mayApply && <p class={css.hint}>{t('account_jury_may_apply')}</p>}
          <a
            class={css.link}
            href="https://www.bilibili.com/judgement/"
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('account_jury_site')}
          </a>
        </div>
      )}
    </Section>
  );
}

function statusText({ status }: Jury): string {
  if (status === 'in-office') return t('account_jury_in_office');
  if (status === 'lapsed') return t('account_jury_lapsed');
  return status === 'never' ? t('account_jury_never') : t('account_jury_other', [status]);
}
