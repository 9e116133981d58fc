/** Figures of a person that the site may show itself. */
export const FIGURES = ['plays', 'reads', 'likes', 'followings', 'fans'] as const;
export type FigureId = (typeof FIGURES)[number];
