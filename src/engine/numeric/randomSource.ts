import { requireInRange } from "./requireInRange";

/**
 * A seeded stream of random numbers: the small fast counting generator with 32-bit words.
 *
 * @param seed A whole number; the same seed gives the same stream on every machine
 * @returns A function giving the next number in [0, 1)
 * @throws {EngineError} "not-finite" or "out-of-range"
 * @see C. Doty-Humphrey's PractRand, generator sfc32
 */
export function randomSource(seed: number): () => number {
  requireInRange("randomSource", "seed", seed, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  let a = 0;
  let b = Math.floor(seed / 0x1_0000_0000) | 0;
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const word = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    return (word >>> 0) / 0x1_0000_0000;
  };
  // The first words still show the seed.
  for (let i = 0; i < 12; i++) next();
  return next;
}
