/** Where people sign in. */
export const LOGIN_URL = 'https://passport.bilibili.com/login';
