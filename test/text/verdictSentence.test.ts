import type { GapMeasure } from "../../src/engine";
import { compositionSentence, oddsSentence, verdictSentence } from "../../src/text/verdictSentence";

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
      measure({ verdict: "negligible", gap: 3, lower: 1.25, upper: 4.75 }),
      "Back office ranks slightly above sales (3.0 points; 1.3 to 4.8), within the 7.35 points treated as tolerable.",
      "后台人员略高于销售（3.0 点；1.3 至 4.8），在 7.35 点的容许范围内。",
    ],
    [
      "negligible, sales above",
      mirrored({ verdict: "negligible", gap: -3, lower: -4.75, upper: -1.25 }),
      "Sales ranks slightly above back office (3.0 points; 1.3 to 4.8), within the 7.35 points treated as tolerable.",
      "销售略高于后台人员（3.0 点；1.3 至 4.8），在 7.35 点的容许范围内。",
    ],
    [
      "none",
      measure({ verdict: "none" }),
      "No material skew: whatever the gap is, it is smaller than 7.35 points (90 % sure).",
      "未见实质性排名倒挂：无论差距多少，都小于 7.35 点（90% 置信）。",
    ],
    [
      "inconclusive: sales first, then back office",
      measure({ verdict: "inconclusive", sales: 8, backOffice: 1012, minimumDetectable: 28.44 }),
      "Not enough evidence. With 8 and 1,012 people only gaps above 28.4 points could be seen; the data neither show nor rule out a smaller one.",
      "证据不足。8 人与 1,012 人的样本只能识别 28.4 点以上的差距，既不能证明也不能排除更小的差距。",
    ],
  ])("says %s", (_, gap, english, chinese) => {
    expect(verdictSentence("en", gap, 7.35)).toBe(english);
    expect(verdictSentence("zh-CN", gap, 7.35)).toBe(chinese);
  });
});

describe("oddsSentence", () => {
  test("counts from the side that ranks higher", () => {
    expect(oddsSentence("en", measure({}))).toContain(
      "the back-office person ranks higher 64 times",
    );
    expect(oddsSentence("en", mirrored({}))).toContain("the salesperson ranks higher 64 times");
    expect(oddsSentence("zh-CN", mirrored({}))).toBe(
      "随机各抽一人，销售排名更高的机会是 64%；均衡时为 50%。",
    );
  });
});

describe("compositionSentence", () => {
  test.each([
    [-10.7, 2.4, "the gap is +2.4: most of it comes from who works at which level"],
    [14, 9, "the gap is +9.0: part of it"],
    [14, 13.2, "the gap is +13.2: about the same"],
    [14, 18, "the gap is +18.0: it is larger"],
    [14, -20, "the gap is -20.0: it is larger"],
  ])("a gap of %d that is %d within", (overall, within, words) => {
    expect(
      compositionSentence("en", measure({ gap: overall }), measure({ gap: within }), "Job level"),
    ).toContain(words);
  });
});
