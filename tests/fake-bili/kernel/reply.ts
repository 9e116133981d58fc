/** What goes back. `envelope` is kept apart from its text so that faults can bend it. */
export type Reply =
  | { readonly kind: 'envelope'; readonly status: number; readonly body: Envelope }
  | {
      readonly kind: 'raw';
      readonly status: number;
      readonly type: string;
      readonly text: string;
      /** In the place of a text. */
      readonly bytes?: Uint8Array;
      readonly headers?: Readonly<Record<string, string | readonly string[]>>;
    }
  /** The socket stays open and silent. */
  | { readonly kind: 'hold' }
  /** The connection is cut. */
  | { readonly kind: 'reset' };

/** Deviating envelopes leave out message or ttl, or say msg or status; writes have no data key. */
export interface Envelope {
  readonly code: number;
  readonly message?: string;
  readonly msg?: string;
  readonly status?: boolean;
  readonly ttl?: number;
  readonly data?: unknown;
}

const MESSAGES: Readonly<Record<number, string>> = {
  [-101]: '账号未登录',
  [-102]: '账号被封停',
  [-111]: 'csrf 校验失败',
  [-304]: '木有改动',
  [-352]: '风控校验失败',
  [-400]: '请求错误',
  [-403]: '访问权限不足',
  [-404]: '啥都木有',
  [-405]: '不支持该方法',
  [-412]: 'request was banned',
  [-500]: '服务器错误',
  [-509]: '超出限制',
  [-799]: '请求过于频繁，请稍后再试',
  [-104]: '硬币不足',
  10003: '不存在该稿件',
  11010: '您访问的内容不存在',
  11201: '已经收藏过了',
  11202: '已经取消收藏了',
  11203: '达到收藏上限',
  22001: '不能对自己进行此操作',
  22002: '因对方隐私设置，你还不能关注',
  22003: '关注失败，请将该用户移除黑名单之后再试',
  22007: '限制只访问前几页',
  22008: '黑名单达到上限',
  22009: '关注失败，已达关注上限',
  22013: '账号已注销，无法完成操作',
  22014: '已经关注用户，无法重复关注',
  22101: '分组名称存在不允许的字符',
  22102: '分组数量超过限制',
  22103: '分组名过长',
  22104: '该分组不存在',
  22105: '未关注',
  22106: '该分组已经存在',
  22115: '用户已设置隐私，无法查看',
  22118: '用户已设置隐私，无法查看',
  22120: '重复加入黑名单',
  40002: '昵称包含敏感信息',
  40004: '昵称不可包含除-和_以外的特殊字符',
  40005: '昵称过长',
  40006: '昵称过短',
  40014: '昵称已存在',
  40015: '签名包含敏感词',
  40021: '签名不可包含表情图片',
  40022: '签名最多支持70个字',
  40061: '用户不存在',
  40143: '批量大小超过限制',
  53013: '用户隐私设置未公开',
  53016: '没有置顶视频',
  75077: '重复参加活动!',
  88214: 'up主未开通充电',
  90001: '塞满啦！先看看库存吧～',
  90003: '稿件已经被删除',
  1002002: '参数异常',
  2001000: '参数错误',
};

/** Success with data. */
export function ok(data: unknown): Reply {
  return { kind: 'envelope', status: 200, body: { code: 0, message: '0', ttl: 1, data } };
}

/** Success of a write: no data key at all. */
export function done(): Reply {
  return { kind: 'envelope', status: 200, body: { code: 0, message: '0', ttl: 1 } };
}

/** Any code but 0, with the service's words for it. */
export function fail(code: number, data?: unknown, status = 200): Reply {
  const body = { code, message: MESSAGES[code] ?? '未知错误', ttl: 1 };
  return { kind: 'envelope', status, body: data === undefined ? body : { ...body, data } };
}

/** For envelopes that deviate. */
export function envelope(body: Envelope, status = 200): Reply {
  return { kind: 'envelope', status, body };
}

export function raw(type: string, text: string, status = 200): Extract<Reply, { kind: 'raw' }> {
  return { kind: 'raw', status, type, text };
}

export function html(text: string, status = 200): Reply {
  return raw('text/html; charset=utf-8', text, status);
}

/** The proof-of-work ticket that comes with a refusal; its text only has to look right. */
export function voucher(n: number): { v_voucher: string } {
  const tail = n.toString(16).padStart(12, '0');
  return { v_voucher: `voucher_5b2d91c4-07aa-4e1f-9c63-${tail}` };
}
