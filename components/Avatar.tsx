import { useState } from 'preact/hooks';
import css from './Avatar.module.css';

/** A round picture, or the first character of the name where there is none. */
export function Avatar({ src, name, size }: { src: string; name: string; size: number }) {
  /** The address that led to nothing. */
  const [broken, setBroken] = useState('');
  const box = { width: `${size}px`, height: `${size}px` };
  if (src === broken || src === '') {
    return (
      <span
        class={css.fallback}
        style={{ ...box, fontSize: `${size * 0.42}px` }}
        aria-hidden="true"
      >
        {[...name][0] ?? '?'}
      </span>
    );
  }
  return (
    <img
      // Another person's is another picture: until it is there, the former one is not shown.
      key={src}
      class={css.image}
      style={box}
      // Before the address, which would else be asked for at once, in view or not.
      loading="lazy"
      referrerpolicy="no-referrer"
      src={src}
      alt=""
      width={size}
      height={size}
      onError={() => setBroken(src)}
    />
  );
}
