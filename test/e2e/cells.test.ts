import { closePractice, openPractice } from "./support/openPractice";
import { violations } from "./support/violations";

afterAll(closePractice);

test("a spilled CALIB formula is frozen from the pane, and taken back", async () => {
  const practice = await openPractice();
  const pane = await practice.pane();
  await pane.getByLabel("Score", { exact: true }).waitFor();
  await practice.setCell("People", "M2", "=CALIB.SEATS(10,M10:M12)");
  for (const [row, share] of [0.2, 0.7, 0.1].entries()) {
    await practice.setCell("People", `M${10 + row}`, String(share));
  }
  await practice.settled();
  expect(await practice.readCell("People", "M4")).toMatchObject({ value: 1 });

  await pane.getByRole("button", { name: "CALIB cells" }).click();
  expect(await violations(pane)).toEqual([]);
  await pane.getByRole("button", { name: "Freeze to values" }).click();
  const said = pane.getByText(
    "One CALIB formula is now a value; the formula is kept on the sheet CALIB Formulas.",
  );
  await said.waitFor();
  // The press is far down the pane; what it came to is brought into view.
  const { y } = (await said.boundingBox())!;
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(900);
  expect(await practice.readCell("People", "M2")).toMatchObject({ value: 2, formula: null });
  expect(await practice.readCell("People", "M4")).toMatchObject({ value: 1, formula: null });
  expect(await practice.sheets()).toContain("CALIB Formulas");
  expect(await violations(pane)).toEqual([]);

  await pane.getByRole("button", { name: "Take it back" }).click();
  await pane.getByText("Taken back: one cell is as it was.").waitFor();
  await practice.settled();
  expect(await practice.readCell("People", "M2")).toMatchObject({
    value: 2,
    formula: "=CALIB.SEATS(10,M10:M12)",
  });
  expect(await practice.sheets()).not.toContain("CALIB Formulas");
  expect(practice.complaints).toEqual([]);
  await practice.close();
});
