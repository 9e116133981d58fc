import { useSignal } from '@preact/signals';
import type { Person } from '@/src/parts/followings/shared/relation.ts';
import { smallPicture } from '@/src/ui/panels/small-picture.ts';
import css from './Face.module.css';

/** Somebody's picture; the first character of the name where there is none. */
export function Face({ person, size }: { readonly person: Person; readonly size: number }) {
  const isBroken = useSignal(false);
  return faceOf(person, size, isBroken.value, () => {
    isBroken.value = true;
  });
}

/** The same for whoever remembers which are broken: a component for each costs more than its picture. */
export function faceOf(
  { mid, name, face }: Person,
  size: number,
  isBroken: boolean,
  onBroken: () => void,
) {
  const src = smallPicture(face);
  if (!src || isBroken) {
    return (
      <span key={mid} class={css.face} style={{ width: size, height: size }} aria-hidden="true">
        {[...name.trim()][0]}
      </span>
    );
  }
  return (
    <img
      key={mid}
      class={css.face}
      src={src}
      alt=""
      width={size}
      height={size}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      onError={onBroken}
    />
  );
}
