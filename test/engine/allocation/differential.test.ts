import { allocateBonus, prorate, seats } from "../../../src/engine";
import { expectClose } from "../../support/expectClose";
import { fixture } from "../../support/fixture";

const tables = fixture("allocation/base-r.json");

test("60 pools within floors and caps, to the cent", () => {
  for (const { pool, weights, floors, caps, level, cents } of tables.bonus) {
    const found = allocateBonus({ pool, weights, floors, caps });
    expect(found.amounts.map((amount) => Math.round(amount * 100))).toEqual(cents);
    expectClose(found.level, level);
  }
});

test("40 headcounts in seats", () => {
  for (const { headcount, shares, seats: expected } of tables.seats) {
    expect(seats(headcount, shares)).toEqual(expected);
  }
});

test("40 stays counted day by day in R's calendar", () => {
  for (const { start, end, from, to, share } of tables.proration) {
    expect(prorate(start, end, from, to)).toBeCloseTo(share, 4);
  }
});
