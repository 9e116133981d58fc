/** What interfaces of other parts may use of this one. */
export { GroupDialog } from './GroupDialog.tsx';
