import { listOf, type MessageKey, t } from '@/src/i18n.ts';
import {
  ALBUM_KINDS,
  type AlbumKind,
  SHUT_CALLS,
  type ShutCall,
} from '@/src/parts/check/shared/shut.ts';
import page from './CheckPage.module.css';
import css from './ShutCalls.module.css';

const ALBUM_WORDS: Readonly<Record<AlbumKind, MessageKey>> = {
  all: 'check_all',
  draw: 'check_shut_draw',
  photo: 'check_shut_photo',
  daily: 'check_shut_daily',
};

const NAMES: Readonly<Record<ShutCall, MessageKey>> = {
  album: 'check_shut_album',
  calendar: 'check_shut_calendar',
  dynamics: 'check_shut_dynamics',
  nickname: 'check_shut_nickname',
};

const WHY: Readonly<Record<ShutCall, MessageKey>> = {
  album: 'check_shut_album_why',
  calendar: 'check_shut_calendar_why',
  dynamics: 'check_shut_dynamics_why',
  nickname: 'check_shut_nickname_why',
};

/** What somebody may look for in vain: the site gave it up, so nothing is asked. */
export function ShutCalls() {
  const kinds = listOf(ALBUM_KINDS.map((kind) => t(ALBUM_WORDS[kind])));
  return (
    <section class={page.card} aria-labelledby="check-shut">
      <h2 class={page.title} id="check-shut">
        {t('check_shut')}
      </h2>
      <p class={page.intro}>{t('check_shut_intro')}</p>
      <dl class={css.calls}>
        {SHUT_CALLS.map((call) => (
          <div key={call} class={css.call}>
            <dt>{t(NAMES[call], call === 'album' ? [kinds] : [])}</dt>
            <dd class={css.why}>{t(WHY[call])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
