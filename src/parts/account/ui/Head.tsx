import type { ComponentChildren } from 'preact';
import { Avatar } from '@/components/Avatar.tsx';
import { day, t } from '@/src/i18n.ts';
import type { Account } from '@/src/parts/account/shared/account.ts';
import type { OwnProfile } from '@/src/parts/account/shared/profile.ts';
import type { Background } from '@/src/rpc/client.ts';
import accountCss from './Account.module.css';
import css from './Head.module.css';
import { partLink } from './parts.ts';
import { Tiles } from './Tiles.tsx';
import { useShown } from './use-shown.ts';
import { birthdayText, sexText } from './words.ts';

interface Props {
  readonly ask: Background;
  readonly account: Account;
}

/** Who one is, and the figures that change from day to day. */
export function Head({ ask, account }: Props) {
  const profile = useShown(
    (from, signal) => ask('account.profile', { from }, { signal }),
    [ask],
    ['account'],
  );
  const { name, face, level, vip, pendant, verified } = account;
  return (
    <>
      <header class={css.head}>
        <Avatar src={face} name={name} size={64} />
        <div class={css.who}>
          <p class={css.name}>
            <bdi>{name}</bdi>
            {level !== null && <span class={css.level}>{t('account_level', [level])}</span>}
            {vip && <span class={css.vip}>{vip.label || t('account_vip')}</span>}
          </p>
          <Sign profile={profile.value.value} />
          <dl class={accountCss.facts}>
            <Fact name={t('account_sex')}>{known(profile.value.value, 'sex', sexText)}</Fact>
            <Fact name={t('account_birthday')}>
              {known(profile.value.value, 'birthday', birthdayText)}
            </Fact>
            {vip?.dueMs && <Fact name={t('account_vip_until')}>{day(vip.dueMs / 1000)}</Fact>}
            <Fact name={t('account_pendant')}>{pendant ?? t('account_none')}</Fact>
            <Fact name={t('account_verified')}>{verified ?? t('account_none')}</Fact>
          </dl>
        </div>
        <a class={css.edit} href={partLink('profile')}>
          {t('account_edit')}
        </a>
      </header>
      <Tiles ask={ask} account={account} />
    </>
  );
}

function Sign({ profile }: { profile: OwnProfile | null }) {
  if (!profile || profile.missing.includes('sign'))
    return <p class={css.sign}>{t('account_unknown')}</p>;
  return <p class={css.sign}>{profile.sign || t('account_no_sign')}</p>;
}

/** What was not told is neither empty nor a secret. */
function known(
  profile: OwnProfile | null,
  field: 'sex' | 'birthday',
  text: (value: string) => string,
): string {
  return !profile || profile.missing.includes(field) ? t('account_unknown') : text(profile[field]);
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
