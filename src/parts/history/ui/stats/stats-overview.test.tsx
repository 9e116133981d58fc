import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { heatYear } from '@/src/parts/history/shared/heat-year.ts';
import { StatsOverview } from './StatsOverview.tsx';
import type { StatsPageModel } from './stats-page-model.ts';

afterEach(() => render(null, document.body));

it.each(['pointerenter', 'focus'])(
  'steps from year to year say that somebody is near: %s',
  (type) => {
    const nearYears = vi.fn();
    const model = {
      busy: { year: signal(false), range: signal(false) },
      heat: signal(heatYear([], 2025)),
      year: signal(2025),
      years: signal([2024, 2025]),
      range: signal('month'),
      stats: signal(null),
      nearYears,
    };
    act(() => render(<StatsOverview model={model as unknown as StatsPageModel} />, document.body));
    const [before] = document.querySelectorAll('header button');
    const near = type === 'focus' ? before : before?.parentElement;
    act(() => void near?.dispatchEvent(new Event(type)));
    expect(nearYears).toHaveBeenCalledOnce();
  },
);
