import type { Page } from 'playwright';
import { PEOPLE } from '../../tests/fake-bili/index.ts';
import type { Stage } from './stage.ts';
import type { Subject } from './subjects.ts';

/** What fails is asked for again before it is said to have failed. */
const failed = (page: Page) => page.locator('[data-state="failed"]').first().waitFor();

const LONG_NAME = 'Ａｂｃ酱在一个很长很长的名字里住';

/** Lists of relations: with people, chosen, empty, kept back, failed, in a narrow window. */
async function relations({ bili, dashboard, shoot }: Stage): Promise<void> {
  const { viewer, people } = bili.state;
  const somebody = people.get(PEOPLE.mutual);
  if (somebody) Object.assign(somebody, { name: LONG_NAME, sign: '签名也很长。'.repeat(12) });
  const page = await dashboard('#/relations');
  const go = async (name: string) => {
    await page.getByRole('tab', { name }).click();
    await page.locator('main:not([data-state="loading"])').waitFor();
  };
  await shoot(page, 'special');
  await go('互粉');
  await page.getByRole('checkbox').first().click();
  await page.getByRole('tabpanel').getByRole('listitem').nth(1).hover();
  await shoot(page, 'mutual-chosen');
  await go('粉丝');
  await shoot(page, 'fans');
  await page.getByRole('searchbox').fill('没有这样的人');
  await shoot(page, 'fans-none-found');
  await page.setViewportSize({ width: 1000, height: 700 });
  await go('互粉');
  await shoot(page, 'mutual-narrow');
  await page.setViewportSize({ width: 1440, height: 900 });
  viewer.blacks.clear();
  bili.faults.add({ match: { operation: 'whisperFollowings' }, kind: 'code', code: -400 });
  await go('悄悄关注');
  await shoot(page, 'whisper-kept-back');
  await go('黑名单');
  await shoot(page, 'blacks-empty');
  bili.faults.add({ match: { operation: 'followers' }, kind: 'http-502' });
  await page.close();
  const theirs = await dashboard(`#/user/${PEOPLE.upA}?tab=fans`);
  await failed(theirs);
  await shoot(theirs, 'their-fans-failed');
}

/** 名称查询 and 查找: nothing yet, found and not, too many, stopped by the service. */
async function names({ bili, dashboard, shoot }: Stage): Promise<void> {
  const page = await dashboard('#/names');
  await shoot(page, 'nothing-yet');
  const box = page.getByRole('textbox');
  const look = () => page.getByRole('button', { name: '查询', exact: true }).click();
  const known = [PEOPLE.upA, PEOPLE.upB, PEOPLE.rich].map((mid) => bili.state.people.get(mid));
  await box.fill(
    [...known.map((one) => one?.name), 'ＡＢＣ酱没有这个人', '3546729108314257'].join('\n'),
  );
  await look();
  await page.getByRole('status').filter({ hasText: '找到' }).waitFor();
  await page.getByRole('main').getByRole('listitem').first().hover();
  await shoot(page, 'found');
  await page.getByRole('button', { name: '关注到分组…' }).click();
  await shoot(page, 'into-a-group');
  await page.keyboard.press('Escape');
  await box.fill(Array.from({ length: 1_001 }, (_, n) => `某人${n}`).join('\n'));
  await look();
  await shoot(page, 'too-many');
  bili.faults.add({ match: { operation: 'nameToUid' }, kind: 'http-502' });
  await box.fill('另一个没有查过的人');
  await look();
  await page.getByRole('button', { name: '重试' }).waitFor();
  await shoot(page, 'failed');
  const find = await dashboard('#/find');
  await find.getByRole('searchbox').last().fill('https://www.bilibili.com/video/BV1xx411c7mD');
  await find.keyboard.press('Enter');
  await find.waitForTimeout(500);
  await shoot(find, 'find-nobody');
}

/** A person's page: everything there, hidden, closed, failed. */
async function person({ bili, dashboard, shoot }: Stage): Promise<void> {
  const rich = await dashboard(`#/user/${PEOPLE.rich}`);
  for (const name of ['更多', /^共 \d+ 位/]) {
    await rich.getByRole('button', { name, exact: true }).click();
  }
  await rich.getByText(/人本月充电/).waitFor();
  await rich.setViewportSize({ width: 1440, height: 1_700 });
  await shoot(rich, 'rich');
  await rich.close();
  for (const who of ['private', 'deleted', 'empty'] as const) {
    const page = await dashboard(`#/user/${PEOPLE[who]}`);
    await page.waitForTimeout(2_500);
    await shoot(page, who);
    await page.close();
  }
  await shoot(await dashboard(`#/user/${PEOPLE.private}?tab=followings`), 'hidden-list');
  bili.faults.add({ match: { operation: 'userCard' }, kind: 'http-502' });
  bili.faults.add({ match: { operation: 'userInfo' }, kind: 'http-502' });
  const broken = await dashboard(`#/user/${PEOPLE.mutual}`);
  await failed(broken);
  await shoot(broken, 'failed');
}

const PENDANT = { pid: 5, name: '小电视', image: '', expire: 0 };

/** What `nav` says of somebody at the last level, whose coins it does not tell. */
const atTheTop = (body: unknown): unknown => {
  const answer = body as { data: object };
  const level_info = { current_level: 6, current_min: 28_800, current_exp: 40_210, next_exp: '--' };
  return { ...answer, data: { ...answer.data, level_info, money: null, pendant: PENDANT } };
};

const field = (page: Page, name: string) => page.getByLabel(name, { exact: false });

/** 账号: its places, what is asked before saving, what the service refuses or keeps for a review. */
async function account({ bili, dashboard, shoot }: Stage): Promise<void> {
  const { options, viewer } = bili.state;
  viewer.jury = { status: 1, cases: 591, termEnd: 1_800_000_000 };
  await shoot(await dashboard('#/account'), 'timeline');
  for (const part of ['exp', 'coins', 'login', 'moral', 'jury', 'notes', 'public-notes']) {
    const page = await dashboard(`#/account/${part}`);
    await shoot(page, part);
    await page.close();
  }
  const page = await dashboard('#/account/profile');
  const save = () => page.getByRole('button', { name: '保存…' }).click();
  const agree = () => page.getByRole('dialog').getByRole('button').first().click();
  await field(page, '昵称').fill(bili.state.people.get(PEOPLE.upA)?.name ?? '');
  await field(page, '签名').fill('字'.repeat(71));
  await page.getByText('已经有人在用').waitFor();
  await shoot(page, 'profile-wrong');
  await field(page, '昵称').fill('新名字2026');
  await field(page, '签名').fill('新的签名');
  await page.getByText(/没有查到用这个昵称/).waitFor();
  await save();
  await page.getByRole('dialog').waitFor();
  await shoot(page, 'profile-differences');
  await agree();
  await shoot(page, 'profile-rename');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '放弃修改' }).click();
  await field(page, '签名').fill('这里有敏感词');
  await save();
  await agree();
  await page.getByText('B站没有接受，资料没有改动').waitFor();
  await shoot(page, 'profile-refused');
  options.signReview = 'waits';
  await field(page, '签名').fill('新的签名');
  await field(page, '性别').selectOption('女');
  await save();
  await agree();
  await page.getByText(/B站审核通过后才会显示$/).waitFor();
  await shoot(page, 'profile-in-review');
}

/** The same where the service says little, or nothing. */
async function accountWithout({ bili, dashboard, shoot }: Stage): Promise<void> {
  const me = bili.state.people.get(PEOPLE.viewer);
  if (me) Object.assign(me, { name: LONG_NAME, vip: 2, official: { type: 0, title: '知名UP主' } });
  bili.faults.add({ match: { operation: 'nav' }, kind: 'schema-drift', mutate: atTheTop });
  bili.faults.add({ match: { operation: 'expLog' }, kind: 'rows-missing', rows: 3 });
  bili.faults.add({ match: { operation: 'coinLog' }, kind: 'code-500' });
  bili.faults.add({ match: { operation: 'memberAccount' }, kind: 'code-500' });
  const timeline = await dashboard('#/account');
  await timeline.getByText(/^硬币今天更新失败/).waitFor();
  await shoot(timeline, 'top-level');
  await shoot(await dashboard('#/account/exp'), 'log-cut-off');
  for (const part of ['coins', 'profile']) {
    const page = await dashboard(`#/account/${part}`);
    await failed(page);
    await shoot(page, `${part}-failed`);
  }
}

async function nobody({ dashboard, shoot }: Stage): Promise<void> {
  for (const page of ['relations', 'names', 'account']) {
    await shoot(await dashboard(`#/${page}`), page);
  }
}

export const PEOPLE_PAGES = {
  relations: { take: relations, size: 'M' },
  names: { take: names },
  person: { take: person },
  account: { take: account },
  'account-without': { take: accountWithout },
  'people-signed-out': { take: nobody, signedOut: true },
} as const satisfies Readonly<Record<string, Subject>>;
