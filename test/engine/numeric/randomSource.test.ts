import { randomSource } from "../../../src/engine";

test.each([
  // Words of sfc32 reckoned apart, with whole numbers of any length.
  { seed: 1, words: [1299785925, 4001059704, 2906380172] },
  { seed: 2 ** 40 + 7, words: [1701217466, 1176516489, 845296672] },
  { seed: -5, words: [696968214, 3956506993, 4248744615] },
])("the stream of seed $seed begins with the words of its generator", ({ seed, words }) => {
  const random = randomSource(seed);
  expect(words.map(() => random() * 2 ** 32)).toEqual(words);
});
