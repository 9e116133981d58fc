/** What interfaces of other parts may use of this one. */

export { SwitchLine } from './SwitchLine.tsx';
