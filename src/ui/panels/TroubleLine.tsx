import { createContext } from 'preact';
import { t, timeOfDay } from '@/src/i18n.ts';
import { LOGIN_URL } from '@/src/shared/login.ts';
import type { Trouble } from './page-trouble.ts';
import css from './TroubleLine.module.css';

/** Whether the page says for all of its panels what ails them. */
export const QuietContext = createContext(false);

/** One calm sentence for the whole page. */
export function TroubleLine({ trouble }: { readonly trouble: Trouble }) {
  return (
    <p class={css.line} role="status" data-trouble={trouble.what}>
      {trouble.what === 'blocked' ? (
        t('error_cooling_down', [timeOfDay(trouble.untilMs / 1000)])
      ) : (
        <>
          {t('page_signed_out')}
          <a class={css.link} href={LOGIN_URL} target="_blank" rel="noopener">
            {t('state_sign_in')}
          </a>
        </>
      )}
    </p>
  );
}
