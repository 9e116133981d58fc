import { useSignal } from '@preact/signals';
import type { Person } from '@/src/parts/followings/shared/relation.ts';
import { smallPicture } from '@/src/ui/panels/small-picture.ts';
import css from './Face.module.css';

/** Somebody's picture; the first character of the name where there is none. */
export function Face({ person, size }: { readonly person: Person; readonly size: number }) {
  const isBroken = useSignal(false);
  const src = smallPicture(person.face);
  if (!src || isBroken.value) {
    return (
      <span class={css.face} style={{ width: size, height: size }} aria-hidden="true">
        {[...person.name.trim()][0]}
      </span>
    );
  }
  return (
    <img
      class={css.face}
      src={src}
      alt=""
      width={size}
      height={size}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      onError={() => {
        isBroken.value = true;
      }}
    />
  );
}
