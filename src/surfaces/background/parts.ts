import { accountPart } from '../../parts/account/worker/index.ts';
import { checkPart } from '../../parts/check/worker/index.ts';
import { followingsPart } from '../../parts/followings/worker/index.ts';
import { groupsPart } from '../../parts/groups/worker/index.ts';
import { historyPart } from '../../parts/history/worker/index.ts';
import { journalPart } from '../../parts/journal/worker/index.ts';
import { notesPart } from '../../parts/notes/worker/index.ts';
import { personPart } from '../../parts/person/worker/index.ts';
import { relationsPart } from '../../parts/relations/worker/index.ts';
import { settingsPart } from '../../parts/settings/worker/index.ts';
import { snapshotsPart } from '../../parts/snapshots/worker/index.ts';
import { toviewPart } from '../../parts/toview/worker/index.ts';
import { worksPart } from '../../parts/works/worker/index.ts';
import { pagesPart } from './pages.ts';

/** Every capability's side of the worker. Adding one is a folder and a line here. */
export const PARTS = [
  accountPart,
  followingsPart,
  groupsPart,
  toviewPart,
  historyPart,
  worksPart,
  personPart,
  relationsPart,
  notesPart,
  journalPart,
  checkPart,
  snapshotsPart,
  settingsPart,
  pagesPart,
] as const;
