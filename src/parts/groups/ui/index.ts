/** What interfaces of other parts may use of this one. */
export { FollowIntoDialog } from './FollowIntoDialog.tsx';
