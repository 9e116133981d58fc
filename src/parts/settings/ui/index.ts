/** What interfaces of other parts may use of this one. */

export { createKeptSwitch } from './kept-switch.ts';
export { SwitchLine } from './SwitchLine.tsx';
