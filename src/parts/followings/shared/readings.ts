/**
 * Characters of names whose initial can be another than the order of sorting says, by that other
 * initial: the collation keeps one reading of each. Written from everyday words and surnames.
 */
export const OTHER_READINGS: Readonly<Record<string, string>> = {
  b: '泊秘辟便瀑薄',
  c: '曾长重朝传藏查种沈盛乘畜褚谌参车匙臭禅侧',
  d: '弹调提囤石翟都大',
  e: '阿哦',
  g: '伽咖蛤句龟贾给咯盖',
  h: '行巷吓会合和',
  j: '系校解角降伽圈奇车给其贾纪茄龟',
  k: '会咯壳可',
  l: '乐六露弄率落绿',
  m: '模缪没秘',
  n: '粘尿弄嗯娜',
  o: '区哦喔',
  p: '朴便泊脯辟',
  q: '茄仇覃壳卡伽圈奇其切区',
  s: '单折厦省宿召属氏什似率参匙禅盛乘',
  t: '弹调覃提囤',
  w: '尉万喔',
  x: '解降校系宿省厦吓行巷畜',
  y: '乐尉叶嗯',
  z: '曾长重朝传藏查种翟单召属氏褚粘侧炸',
};
