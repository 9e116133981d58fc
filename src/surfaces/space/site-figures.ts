import type { FigureId } from '@/src/parts/person/shared/figures.ts';
import { findNav } from './place/shapes.ts';

/** As the navigation of both layouts labels them. */
const LABELS: readonly (readonly [FigureId, string])[] = [
  ['plays', '播放数'],
  ['likes', '获赞数'],
  ['followings', '关注数'],
  ['fans', '粉丝数'],
];

/** Figures that the page shows right above our panels. Measures the page where it is unknown. */
export function siteFigures(mid: number): readonly FigureId[] {
  const text = findNav(mid)?.textContent ?? '';
  return LABELS.filter(([, label]) => text.includes(label)).map(([id]) => id);
}
