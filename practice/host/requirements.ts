/** The requirement sets a host claims, by name: what `GetSupportedMatrix` of a native host answers. */
export function requirementMatrix(apiFloor: string): Readonly<Record<string, string>> {
  return {
    ExcelApi: apiFloor,
    CustomFunctionsRuntime: "1.3",
    SharedRuntime: "1.1",
    AddInCommands: "1.1",
    DialogApi: "1.1",
    DelayForCellEdit: "1.1",
  };
}

/** Whether a set is claimed in a version, as `Office.context.requirements.isSetSupported` answers. */
export function isSetSupported(
  matrix: Readonly<Record<string, string>>,
  name: string,
  version = "1.1",
): boolean {
  const claimed = Object.entries(matrix).find(
    ([set]) => set.toLowerCase() === name.toLowerCase(),
  )?.[1];
  if (claimed === undefined) return false;
  const [major = 0, minor = 0] = claimed.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
