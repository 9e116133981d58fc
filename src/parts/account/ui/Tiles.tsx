import type { ComponentChildren } from 'preact';
import hidden from '@/components/Hidden.module.css';
import { exactCount, t } from '@/src/i18n.ts';
import { type Account, type DailyReward, TOP_LEVEL } from '@/src/parts/account/shared/account.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '@/src/ui/error-text.ts';
import bar from '@/src/ui/Progress.module.css';
import { type PartId, partLink } from './parts.ts';
import css from './Tiles.module.css';
import { useShown } from './use-shown.ts';
import { amount } from './words.ts';

const MORAL_MAX = 70;

/** 经验, 硬币, 节操, 今日奖励; each of the first three leads to its log. */
export function Tiles({ ask, account }: { ask: Background; account: Account }) {
  const reward = useShown((from, signal) => ask('account.reward', { from }, { signal }), [ask]);
  const { coins, moral } = account;
  const { error } = reward.state.value;
  return (
    <div class={css.tiles}>
      <Tile
        id="exp"
        name={t('account_exp')}
        figure={account.exp.current === null ? '—' : exactCount(account.exp.current)}
      >
        <Progress account={account} />
      </Tile>
      <Tile id="coins" name={t('account_coins')} figure={coins === null ? '—' : amount(coins)}>
        <span>{coins === null ? t('account_coins_unknown') : t('account_coins_log')}</span>
      </Tile>
      <Tile id="moral" name={t('account_moral')} figure={moral === null ? '—' : amount(moral)}>
        <span>{moral === null ? t('account_unknown') : t('account_moral_max', [MORAL_MAX])}</span>
      </Tile>
      <section class={css.tile} aria-label={t('account_reward')}>
        <h2 class={css.tileName}>{t('account_reward')}</h2>
        {reward.value.value ? (
          <Rewards reward={reward.value.value} />
        ) : (
          <p class={css.tileText}>{error ? errorText(error) : t('state_loading')}</p>
        )}
      </section>
    </div>
  );
}

interface TileProps {
  readonly id: PartId;
  readonly name: string;
  readonly figure: string;
  readonly children: ComponentChildren;
}

function Tile({ id, name, figure, children }: TileProps) {
  return (
    <a class={css.tile} href={partLink(id)}>
      <span class={css.tileName}>{name}</span>
      <span class={css.figure}>{figure}</span>
      <span class={css.tileText}>{children}</span>
    </a>
  );
}

/** How far it is to the next level; at the last one there is none, and at times it is not said. */
export function Progress({ account: { level, exp } }: { account: Account }) {
  const { current, next } = exp;
  if (next === null || next <= 0 || current === null) {
    return (
      <span>{t((level ?? 0) >= TOP_LEVEL ? 'account_exp_top' : 'account_exp_next_unknown')}</span>
    );
  }
  const left = Math.max(0, next - current);
  return (
    <>
      <progress
        class={`${bar.line} ${css.progress}`}
        value={Math.min(current, next)}
        max={next}
        aria-label={t('account_exp_progress')}
      />
      {level !== null && <span>{t('account_exp_left', [level + 1, exactCount(left)])}</span>}
    </>
  );
}

const COINS_MAX = 50;

function Rewards({ reward: { login, watch, share, coins } }: { reward: DailyReward }) {
  const tasks = [
    ['account_reward_login', login, '5'],
    ['account_reward_watch', watch, '5'],
    ['account_reward_coin', coins === null ? null : coins >= COINS_MAX, coinText(coins)],
    ['account_reward_share', share, '5'],
  ] as const;
  return (
    <ul class={css.rewards}>
      {tasks.map(([name, done, gain]) => (
        <li key={name} data-done={done === true}>
          <span class={css.mark} aria-hidden="true">
            {done === null ? '?' : done ? '✓' : '○'}
          </span>
          <span>{t(name)}</span>
          <span class={css.gain}>
            <span class={hidden.text}>
              {t(done === null ? 'account_unknown' : done ? 'account_done' : 'account_not_done')}
            </span>
            {gain}
          </span>
        </li>
      ))}
    </ul>
  );
}

const coinText = (coins: number | null) => `${coins ?? '—'} / ${COINS_MAX}`;
