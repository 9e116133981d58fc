import type { Page } from '../frame/define-page.ts';
import account from './account.ts';
import changes from './changes.ts';
import check from './check.ts';
import find from './find.ts';
import followings from './followings.ts';
import groups from './groups.ts';
import history from './history.ts';
import journal from './journal.ts';
import names from './names.ts';
import newGroup from './new-group.ts';
import relations from './relations.ts';
import rules from './rules.ts';
import settings from './settings.ts';
import snapshots from './snapshots.ts';
import stats from './stats.ts';
import toview from './toview.ts';
import user from './user.ts';
import welcome from './welcome.ts';

/** Every page, in the order of the navigation. */
export const DASHBOARD_PAGES: readonly Page[] = [
  followings,
  groups,
  rules,
  toview,
  history,
  stats,
  relations,
  find,
  changes,
  names,
  account,
  snapshots,
  journal,
  check,
  settings,
  user,
  newGroup,
  welcome,
];
