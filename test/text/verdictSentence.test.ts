import type { GapMeasure } from "../../src/engine";
import {
  compositionSentence,
  oddsSentence,
  remainingSentence,
  verdictSentence,
} from "../../src/text/verdictSentence";

const measure = (more: Partial<GapMeasure>): GapMeasure => ({
  sales: 446,
  backOffice: 1024,
  superiority: 0.64,
  delta: 0.28,
  gap: 14,
  lower: 9.04,
  upper: 18.96,
  lower90: 9.9,
  upper90: 18.1,
  p: 0.0001,
  verdict: "material",
  minimumDetectable: 4.6,
  ...more,
});

const mirrored = (more: Partial<GapMeasure>): GapMeasure =>
  measure({ superiority: 0.36, delta: -0.28, gap: -14, lower: -18.96, upper: -9.04, ...more });

describe("verdictSentence", () => {
  test.each([
    [
      "material, back office above",
      measure({}),
      "Back office ranks 14.0 points above sales (95 % sure: 9.0 to 19.0). That is more than the 7.35 points treated as tolerable.",
      "后台人员的排名平均比销售高 14.0 个百分位点（95% 置信区间 9.0 至 19.0），超出 7.35 点的容许范围。",
    ],
    [
      "material, sales above: the interval is counted from sales",
      mirrored({}),
      "Sales ranks 14.0 points above back office (95 % sure: 9.0 to 19.0). That is more than the 7.35 points treated as tolerable.",
      "销售的排名平均比后台人员高 14.0 个百分位点（95% 置信区间 9.0 至 19.0），超出 7.35 点的容许范围。",
    ],
    [
      "negligible, back office above",
      measure({ verdict: "negligible", gap: 6.7, lower: 1.1, upper: 12.2 }),
      "Back office ranks slightly above sales: 6.7 points as measured, within the 7.35 treated as tolerable; the interval reaches 12.2 (95 % sure: 1.1 to 12.2).",
      "后台人员略高于销售：测得 6.7 点，在 7.35 点的容许范围内；但区间上限达 12.2 点（95% 置信区间 1.1 至 12.2）。",
    ],
    [
      "negligible, sales above",
      mirrored({ verdict: "negligible", gap: -6.7, lower: -12.2, upper: -1.1 }),
      "Sales ranks slightly above back office: 6.7 points as measured, within the 7.35 treated as tolerable; the interval reaches 12.2 (95 % sure: 1.1 to 12.2).",
      "销售略高于后台人员：测得 6.7 点，在 7.35 点的容许范围内；但区间上限达 12.2 点（95% 置信区间 1.1 至 12.2）。",
    ],
    [
      "none",
      measure({ verdict: "none" }),
      "No material skew: whatever the gap is, it is smaller than 7.35 points (90 % sure).",
      "未见实质性排名倒挂：无论差距多少，都小于 7.35 点（90% 置信）。",
    ],
    [
      "inconclusive: everything the gap may be",
      measure({ verdict: "inconclusive", gap: 4, lower: -4.13, upper: 12.31 }),
      "Not enough evidence: the gap may be anything from -4.1 to +12.3 points (95 % sure; plus: back office higher), which includes none and more than 7.35.",
      "证据不足：差距可能在 -4.1 至 +12.3 点之间（95% 置信区间；正数表示后台更高），既包括没有差距，也包括超出 7.35 点。",
    ],
    [
      "too few, whatever the interval",
      measure({ verdict: "inconclusive", sales: 4, backOffice: 1012 }),
      "Too few people to say: 4 in sales and 1,012 in the back office. A verdict asks for 5 on each side.",
      "样本量不足：销售 4 人、后台 1,012 人。每一方至少 5 人才能下结论。",
    ],
  ])("says %s", (_, gap, english, chinese) => {
    expect(verdictSentence("en", gap, 7.35)).toBe(english);
    expect(verdictSentence("zh-CN", gap, 7.35)).toBe(chinese);
  });
});

describe("oddsSentence", () => {
  test("counts from the side that ranks higher", () => {
    expect(oddsSentence("en", measure({}))).toContain(
      "the back-office person ranks higher 64 times in 100, counting ties as half",
    );
    expect(oddsSentence("en", mirrored({}))).toContain("the salesperson ranks higher 64 times");
    expect(oddsSentence("zh-CN", mirrored({}))).toBe(
      "随机各抽一人，销售排名更高的机会是 64%（并列算一半）；均衡时为 50%。",
    );
  });
});

describe("remainingSentence", () => {
  test.each([
    [7.3, "Back office ranks 7.3 points above sales, as measured."],
    [-7.3, "Sales ranks 7.3 points above back office, as measured."],
    [0.04, "Neither side ranks above the other, as measured."],
  ])("describes a gap of %d without interval or verdict", (gap, words) => {
    const sentence = remainingSentence("en", { gap });
    expect(sentence).toContain(words);
    expect(sentence).not.toMatch(/% sure|tolerable/u);
    expect(remainingSentence("zh-CN", { gap })).not.toMatch(/95%|容许/u);
  });
});

describe("compositionSentence", () => {
  const within = (gap: number, half: number, coverage = 1) => ({
    ...measure({ gap, lower: gap - half, upper: gap + half }),
    coverage,
  });
  test.each([
    [-10.7, within(2.4, 3.3), "the gap is +2.4: most of it comes from who works at which level"],
    [14, within(9, 3), "the gap is +9.0: part of it"],
    [14, within(13.2, 3), "the gap is +13.2: about the same"],
    [14, within(18, 3), "the gap is +18.0: it is larger"],
    [10, within(-8, 3), "turns round: like with like, sales ranks 8.0 points higher."],
    [10, within(-8, 12), "turns round: like with like, sales ranks 8.0 points higher."],
    [14, within(-20, 3), "turns round: like with like, sales ranks 20.0 points higher."],
    [-14, within(4, 3), "turns round: like with like, the back office ranks 4.0 points higher."],
  ])("a gap of %d, within %j", (overall, found, words) => {
    expect(compositionSentence("en", measure({ gap: overall }), found, "Job level")).toContain(
      words,
    );
  });

  test("says when others are compared than before", () => {
    const say = (coverage: number, locale: "en" | "zh-CN" = "en"): string =>
      compositionSentence(locale, measure({}), within(4, 3, coverage), "Job level");
    expect(say(0.62)).toMatch(/\. Only 62 % of the people have somebody of the other side/u);
    expect(say(0.999)).toContain("Only 99 %");
    expect(say(1)).not.toContain("Only");
    expect(say(0.62, "zh-CN")).toMatch(/。仅 62% 的人员/u);
  });
});
