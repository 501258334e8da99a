import { startOfficeHost } from "../../support/officeHost";

const { CustomFunctions, invokeFunction } = startOfficeHost();

CustomFunctions.associate("PASS", (first: unknown, second: unknown) => [
  [JSON.stringify(first), JSON.stringify(second ?? null)],
]);
CustomFunctions.associate("KIND", (cell: unknown) =>
  cell instanceof CustomFunctions.Error ? `error ${cell.code}` : typeof cell,
);
CustomFunctions.associate("FAIL", (code: string) => {
  if (code === "plain") throw new Error("secret");
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel asks for its own class, which is no Error
  throw new CustomFunctions.Error(
    code as unknown as CustomFunctions.ErrorCode,
    "weights must add up to 1",
  );
});
CustomFunctions.associate("LATER", (value: number) =>
  Promise.resolve([[value * 2], [NaN], [null]]),
);
CustomFunctions.associate(
  "WHERE",
  (...all: unknown[]) => (all.at(-1) as CustomFunctions.Invocation).address ?? "nowhere",
);
CustomFunctions.associate("NAN", () => NaN);
CustomFunctions.associate("MIXED", () => [
  [1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no answer")],
]);

test("functions run in Microsoft's runtime and answer blocks of cells or errors with their sentence", async () => {
  const answers = await Promise.all([
    invokeFunction("PASS", [
      [
        [1, null],
        ["a", true],
      ],
      null,
    ]),
    invokeFunction("KIND", [{ error: "#N/A" }]),
    invokeFunction("FAIL", ["#VALUE!"]),
    invokeFunction("FAIL", ["#N/A"]),
    invokeFunction("FAIL", ["plain"]),
    invokeFunction("LATER", [21]),
    invokeFunction("WHERE", [], "'My sheet'!B2"),
    invokeFunction("NAN", []),
    invokeFunction("MIXED", []),
    invokeFunction("NOBODY", []),
  ]);
  expect(answers).toEqual([
    [['[[1,null],["a",true]]', "null"]],
    [["error #N/A"]],
    { error: "#VALUE!", message: "weights must add up to 1" },
    { error: "#N/A", message: "weights must add up to 1" },
    { error: "#VALUE!" },
    [[42], [0], [0]],
    [["'My sheet'!B2"]],
    { error: "#NUM!" },
    [[1, { error: "#N/A", message: "no answer" }]],
    { error: "#VALUE!" },
  ]);
});
