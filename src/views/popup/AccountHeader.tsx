import { Avatar } from '@/components/Avatar.tsx';
import type { Account } from '@/src/domain/types.ts';
import { compactCount, exactCount, t } from '@/src/i18n.ts';
import { type Resource, viewState } from '@/src/models/resource.ts';
import css from './AccountHeader.module.css';
import { LOGIN_URL } from './Notices.tsx';

/** Who is signed in: level with progress, coins, followings, fans. */
export function AccountHeader({ account }: { account: Resource<Account | null> }) {
  const me = account.value.value;
  const state = viewState(account.state.value, (value) => value === null);
  if (!me) {
    const signedOut = state === 'empty' || state === 'signed-out';
    return (
      <header class={css.header} data-state={signedOut ? 'signed-out' : state}>
        <Avatar src="" name="B" size={40} />
        <div class={css.who}>
          <span class={css.name}>Bilideck</span>
          {signedOut && (
            <span class={css.line}>
              {t('popup_invitation')}{' '}
              <a class={css.link} href={LOGIN_URL} target="_blank" rel="noopener noreferrer">
                {t('state_sign_in')}
              </a>
            </span>
          )}
          {!signedOut && state !== 'loading' && (
            <span class={css.line}>{t('popup_account_failed')}</span>
          )}
        </div>
      </header>
    );
  }
  const { current, next } = me.exp;
  const title =
    next === null
      ? t('popup_exp_top', [exactCount(current)])
      : t('popup_exp', [exactCount(current), exactCount(next)]);
  return (
    <header class={css.header} data-state="ready">
      <Avatar src={me.face} name={me.name} size={40} />
      <div class={css.who}>
        <span class={css.top}>
          <a
            class={css.name}
            href={`https://space.bilibili.com/${me.mid}`}
            target="_blank"
            rel="noopener noreferrer"
            title={me.name}
          >
            {me.name}
          </a>
          <span class={css.level} title={title}>
            LV{me.level}
          </span>
        </span>
        <span class={css.bar} title={title}>
          <span style={{ width: `${next ? Math.min(100, (current / next) * 100) : 100}%` }} />
        </span>
      </div>
      <dl class={css.figures}>
        <Figure label={t('popup_coins')} value={me.coins} />
        <Figure label={t('popup_followings')} value={me.followings} />
        <Figure label={t('popup_fans')} value={me.fans} />
      </dl>
    </header>
  );
}

function Figure({ label, value }: { label: string; value: number | null }) {
  return (
    <div class={css.figure} title={value === null ? undefined : exactCount(value)}>
      <dd>{value === null ? '—' : compactCount(value)}</dd>
      <dt>{label}</dt>
    </div>
  );
}
