import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import hidden from '@/components/Hidden.module.css';
import css from './UploadsSection.module.css';

interface ChartProps {
  readonly title: string;
  readonly class: string | undefined;
  readonly width: number;
  readonly height: number;
  /** What each mark stands for, in the order of `data-at`. */
  readonly texts: readonly string[];
  /** Marks in a row, for the keys that go up and down. */
  readonly columns: number;
  /** Draws the marks, each with its place as `data-at`; `at` is the one whose value is shown. */
  draw(at: number | null): ComponentChildren;
  /** The same figures as a table, for those who do not see the picture. */
  readonly children: ComponentChildren;
}

/** A picture of figures: the exact value under the pointer, or where the arrow keys are. */
export function Chart({
  title,
  width,
  height,
  texts,
  columns,
  draw,
  children,
  ...rest
}: ChartProps) {
  const at = useSignal<number | null>(null);
  const move = (by: number) => {
    const to = at.value === null ? 0 : at.value + by;
    at.value = Math.min(texts.length - 1, Math.max(0, to));
  };
  const keys: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
  };
  const leave = () => {
    at.value = null;
  };
  return (
    <div>
      <h3 class={css.title}>
        {title}
        <span class={css.readout} aria-live="polite">
          {at.value === null ? '' : texts[at.value]}
        </span>
      </h3>
      <svg
        {...rest}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys walk through the values.
        tabIndex={0}
        onKeyDown={(event) => {
          const by = keys[event.key];
          if (by === undefined) return;
          event.preventDefault();
          move(by);
        }}
        onFocus={() => move(0)}
        onBlur={leave}
        onPointerMove={({ target }) => {
          const place = (target as SVGElement).dataset['at'];
          at.value = place === undefined ? null : Number(place);
        }}
        onPointerLeave={leave}
      >
        {draw(at.value)}
      </svg>
      <div class={hidden.text}>{children}</div>
    </div>
  );
}
