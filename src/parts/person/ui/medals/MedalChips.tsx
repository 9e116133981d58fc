import hidden from '@/components/Hidden.module.css';
import { exactCount, t } from '@/src/i18n.ts';
import type { Medal } from '@/src/parts/person/shared/person.ts';
import css from './MedalChips.module.css';

/** Medals in their own colours. */
export function MedalChips({ medals }: { readonly medals: readonly Medal[] }) {
  return (
    <ul class={css.medals}>
      {medals.map((medal) => (
        <li key={medal.targetMid}>{chipOf(medal)}</li>
      ))}
    </ul>
  );
}

/** Not a component: a wall has many of them, and none remembers anything. */
function chipOf(medal: Medal) {
  const { name, level, targetName, intimacy, guardLevel, worn, lit, live } = medal;
  const marks = [worn && t('medals_worn'), live && t('medals_live')].filter(
    (mark) => mark !== false,
  );
  const title = [t('medals_title', [targetName, level, exactCount(intimacy)]), ...marks].join(
    ' · ',
  );
  const unlit = lit === false;
  return (
    <a
      class={css.link}
      href={medal.url}
      target="_blank"
      rel="noopener"
      title={title}
      data-worn={worn}
      data-live={live}
    >
      <span class={css.chip} data-lit={!unlit} style={unlit ? undefined : chipStyle(medal)}>
        {guardLevel >= 1 && guardLevel <= 3 && (
          <b class={css.guard}>{t(`medals_guard_${guardLevel as 1 | 2 | 3}`)}</b>
        )}
        <span class={css.name}>{name}</span>
        <span class={css.level}>{level}</span>
      </span>
      <span class={hidden.text}>
        {[targetName, ...marks, unlit && t('medals_unlit')].filter(Boolean).join(' ')}
      </span>
    </a>
  );
}

function chipStyle({ colors: { start, end, border, text } }: Medal) {
  return {
    background: `linear-gradient(90deg, ${start}, ${end})`,
    'border-color': border,
    color: text,
  };
}
