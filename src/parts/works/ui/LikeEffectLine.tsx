import { useEffect } from 'preact/hooks';
import { t } from '@/src/i18n.ts';
import { smallPicture } from '@/src/ui/panels/small-picture.ts';
import css from './WorksControls.module.css';
import type { WorksModel } from './works-model.ts';

/** Few have one: then nothing is said. */
export function LikeEffectLine({ model }: { model: WorksModel }) {
  const { likeEffect } = model;
  useEffect(() => {
    void likeEffect.load();
  }, [likeEffect]);
  const effect = likeEffect.value.value;
  const pictures = (effect?.pictures ?? []).map(smallPicture);
  if (!effect || pictures.length === 0) return null;
  return (
    <p class={css.effect}>
      <span>{t('works_like_effect')}</span>
      {pictures.map((url) => (
        <img key={url} src={url} alt="" width="24" height="24" referrerpolicy="no-referrer" />
      ))}
      {effect.text !== '' && <bdi>{effect.text}</bdi>}
    </p>
  );
}
