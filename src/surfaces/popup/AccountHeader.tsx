import { Avatar } from '@/components/Avatar.tsx';
import { compactCount, exactCount, t } from '@/src/i18n.ts';
import { type Account, TOP_LEVEL } from '@/src/parts/account/shared/account.ts';
import { spaceLink } from '@/src/shared/links.ts';
import { viewState } from '@/src/ui/resource.ts';
import css from './AccountHeader.module.css';
import type { HeaderModel } from './header.ts';

const FACE_PX = 32;
const COINS_URL = 'https://account.bilibili.com/account/coin';

/** Who is signed in: level with progress, coins, followings, fans. */
export function AccountHeader({ model }: { model: HeaderModel }) {
  const me = model.account.value.value;
  const counts = model.counts.value.value;
  const state = viewState(model.account.state.value, (value) => value === null);
  if (!me) return <Nobody state={state} />;
  const space = spaceLink(me.mid);
  return (
    <header class={css.header} data-state="ready">
      <Avatar src={me.face} name={me.name} size={FACE_PX} />
      <div class={css.who}>
        <span class={css.top}>
          <a
            class={css.name}
            href={space}
            target="_blank"
            rel="noopener noreferrer"
            title={me.name}
          >
            {me.name}
          </a>
          <span class={css.level} title={expText(me)}>
            LV{me.level ?? '—'}
          </span>
        </span>
        <span class={css.bar} title={expText(me)}>
          <span style={{ width: `${shareOfLevel(me) * 100}%` }} />
        </span>
      </div>
      <div class={css.figures}>
        <Figure label={t('popup_coins')} value={me.coins} href={COINS_URL} />
        <Figure
          label={t('popup_followings')}
          value={counts?.followings}
          href={`${space}/relation/follow`}
        />
        <Figure label={t('popup_fans')} value={counts?.fans} href={`${space}/relation/fans`} />
      </div>
    </header>
  );
}

/** Before anybody is known, of the same height: nothing below moves when the name comes. */
function Nobody({ state }: { state: ReturnType<typeof viewState> }) {
  const signedOut = state === 'empty' || state === 'signed-out';
  if (state === 'loading') {
    return (
      <header class={css.header} data-state={state} aria-busy="true">
        <span class={css.boneFace} />
        <span class={css.boneName} />
      </header>
    );
  }
  return (
    <header class={css.header} data-state={signedOut ? 'signed-out' : state}>
      <Avatar src="" name="B" size={FACE_PX} />
      <div class={css.who}>
        <span class={css.name}>Bilideck</span>
        {/* Signed out, the list has the invitation. */}
        {!signedOut && <span class={css.line}>{t('popup_account_failed')}</span>}
      </div>
    </header>
  );
}

const isTop = ({ level }: Account) => (level ?? 0) >= TOP_LEVEL;

function expText(me: Account): string {
  const { current, next } = me.exp;
  if (current === null) return '';
  if (next === null) {
    return t(isTop(me) ? 'popup_exp_top' : 'popup_exp_now', [exactCount(current)]);
  }
  return t('popup_exp', [exactCount(current), exactCount(next)]);
}

function shareOfLevel(me: Account): number {
  const { current, next } = me.exp;
  // The service may not say what the next level takes.
  if (next === null || current === null) return isTop(me) ? 1 : 0;
  return next > 0 ? Math.min(1, current / next) : 1;
}

interface FigureProps {
  readonly label: string;
  /** null: the service does not say; undefined: it has not come yet. */
  readonly value: number | null | undefined;
  readonly href: string;
}

/** Its place is there before the figure is. */
function Figure({ label, value = null, href }: FigureProps) {
  return (
    <a
      class={css.figure}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title={value === null ? undefined : exactCount(value)}
    >
      <span class={css.value}>{value === null ? '—' : compactCount(value)}</span>
      <span class={css.label}>{label}</span>
    </a>
  );
}
