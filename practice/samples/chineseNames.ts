import type { Chance } from "./chance";

const SURNAMES = Array.from("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹");
const GIVEN = Array.from(
  "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂婷雪琳晨宇欣怡佳慧鹏飞浩然子轩梓涵",
);

/** Names no two of which are the same. */
export function chineseNames(count: number, { pick, share }: Chance): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    names.add(pick(SURNAMES) + pick(GIVEN) + (share() < 0.7 ? pick(GIVEN) : ""));
  }
  return [...names];
}
