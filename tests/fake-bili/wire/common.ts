import type { Person } from '../state/person.ts';
import type { Account } from '../state/world.ts';

/** Milliseconds: a date of 2028, as VIP due dates are far off. */
const VIP_DUE = 1_830_268_800_000;

function vipLabel(vip: 0 | 1 | 2): Record<string, unknown> {
  const label = { path: '', text: '', label_theme: '', text_color: '', bg_style: 0, bg_color: '' };
  if (vip === 0) return { ...label, border_color: '' };
  return {
    ...label,
    text: vip === 2 ? '年度大会员' : '大会员',
    label_theme: vip === 2 ? 'annual_vip' : 'vip',
    text_color: '#FFFFFF',
    bg_style: 1,
    bg_color: '#FB7299',
    border_color: '',
  };
}

/** VIP of relation lists: camelCase, due date in milliseconds. */
export function vipOfList({ vip }: Person): Record<string, unknown> {
  return {
    vipType: vip,
    vipDueDate: vip === 0 ? 0 : VIP_DUE,
    dueRemark: '',
    accessStatus: 0,
    vipStatus: vip === 0 ? 0 : 1,
    vipStatusWarn: '',
    themeType: 0,
    label: vipLabel(vip),
    avatar_subscript: vip === 0 ? 0 : 1,
    nickname_color: vip === 2 ? '#FB7299' : '',
    avatar_subscript_url: '',
  };
}

/** VIP of account and profile answers: snake_case, due_date in milliseconds. */
export function vipOfAccount({ vip }: Person): Record<string, unknown> {
  return {
    type: vip,
    status: vip === 0 ? 0 : 1,
    due_date: vip === 0 ? 0 : VIP_DUE,
    vip_pay_type: 0,
    theme_type: 0,
    label: { ...vipLabel(vip), use_img_label: vip > 0, img_label_uri_hans: '' },
    avatar_subscript: vip === 0 ? 0 : 1,
    nickname_color: vip === 2 ? '#FB7299' : '',
    role: vip === 2 ? 3 : 0,
    avatar_subscript_url: '',
    tv_vip_status: 0,
    tv_vip_pay_type: 0,
    tv_due_date: 0,
  };
}

/** VIP of usersCards: due_date and role are text there. */
export function vipOfCards({ vip }: Person): Record<string, unknown> {
  return {
    type: vip,
    status: vip === 0 ? 0 : 1,
    due_date: vip === 0 ? '0' : String(VIP_DUE),
    role: vip === 2 ? '3' : '0',
    label: vipLabel(vip),
  };
}

export const vipDue = ({ vip }: Person): number => (vip === 0 ? 0 : VIP_DUE);

export function officialOf({ official }: Person): Record<string, unknown> {
  const role = official.type === -1 ? 0 : official.type === 1 ? 3 : 1;
  return { role, title: official.title, desc: '', type: official.type };
}

export function verifyOf({ official }: Person): { type: number; desc: string } {
  return { type: official.type, desc: official.title };
}

/** Experience at which each level begins. */
const LEVELS = [0, 1, 200, 1500, 4500, 10_800, 28_800] as const;

/** Of the last level there is no next one: a text stands there. */
export function levelInfo({ level, exp }: Account): Record<string, unknown> {
  return {
    current_level: level,
    current_min: LEVELS[level] ?? 0,
    current_exp: exp,
    next_exp: LEVELS[level + 1] ?? '--',
  };
}

export const NO_PENDANT = {
  pid: 0,
  name: '',
  image: '',
  expire: 0,
  image_enhance: '',
  image_enhance_frame: '',
  n_pid: 0,
} as const;

export const NO_NAMEPLATE = {
  nid: 0,
  name: '',
  image: '',
  image_small: '',
  level: '',
  condition: '',
} as const;

/** `1.2万`, as the service writes counts in ready-made texts. */
export function shortCount(count: number): string {
  if (count >= 1e8) return `${(count / 1e8).toFixed(1)}亿`;
  return count >= 1e4 ? `${(count / 1e4).toFixed(1)}万` : String(count);
}

/** `mm:ss`; minutes go past 59. */
export function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
