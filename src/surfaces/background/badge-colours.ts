/**
 * The browser draws the badge on its own toolbar, where no token reaches: these are the tokens of
 * the light theme, which are read well on either.
 */
export const BADGE_COLOURS = {
  blue: '#00aeec',
  'text-3': '#9499a0',
  danger: '#c4264c',
} as const;
