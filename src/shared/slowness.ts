/** How many times as long as is polite a person may want all gaps to be; shorter ones there are not. */
export const SLOWNESSES = [1, 2, 3] as const;
export type Slowness = (typeof SLOWNESSES)[number];
