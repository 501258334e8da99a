/** The sheet that keeps formulas which were turned into values. */
export const formulas = {
  title: "CALIB Formulas",
  hint: "These formulas were turned into values, so that colleagues without the add-in see figures. Restore puts a formula back where its cells still hold the value.",
  headers: ["Time", "Sheet", "Cells", "Formula", "First value", "State", "Check", "Key"],
  states: { frozen: "frozen", restored: "restored" },
};
