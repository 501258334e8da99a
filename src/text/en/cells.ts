/** The cells with CALIB formulas: frozen for colleagues without the add-in, put back, repaired, recalculated. */
export const cells = {
  "cells.heading": "CALIB cells",
  "cells.text":
    "For colleagues without the add-in: turn formulas into values, and put them back later. Where Excel got stuck: enter names again, or recalculate.",
  "cells.scope": "Freeze in",
  "cells.scope.selection": "Selected cells",
  "cells.scope.sheet": "This sheet",
  "cells.scope.workbook": "The whole workbook",
  "cells.freeze": "Freeze to values",
  "cells.restore": "Put formulas back",
  "cells.repair": "Repair #NAME?",
  "cells.recalculate": "Recalculate stuck cells",
  "cells.frozen":
    "{count, plural, =0 {No CALIB formula was frozen; nothing was changed.} one {One CALIB formula is now a value; the formula is kept on the sheet {log}.} other {# CALIB formulas are now values; the formulas are kept on the sheet {log}.}}",
  "cells.restored":
    "{count, plural, =0 {No frozen formula was put back; nothing was changed.} one {One frozen formula is back.} other {# frozen formulas are back.}}",
  "cells.repaired":
    "{count, plural, =0 {No CALIB formula was repaired.} one {One CALIB formula was entered again and is known now.} other {# CALIB formulas were entered again and are known now.}}",
  "cells.entered-again":
    "{count, plural, one {One CALIB formula was entered again} other {# CALIB formulas were entered again}}; whether Excel knows the name now could not be looked up. Look at the cells, or press again.",
  "cells.repaired.none": "No CALIB formula shows #NAME?; nothing was changed.",
  "cells.recalculated":
    "{count, plural, =0 {No CALIB cell has come unstuck.} one {One stuck CALIB cell was recalculated.} other {# stuck CALIB cells were recalculated.}}",
  "cells.recalculated.none": "No CALIB cell stays at #BUSY!; nothing had to be recalculated.",
  "cells.too-many":
    "{count, plural, other {# CALIB formulas are more than can be kept for putting back at one press.}} Nothing was changed. Freeze sheet by sheet, or select fewer cells.",
  "cells.taken-back":
    "{count, plural, one {Taken back: one cell is as it was.} other {Taken back: # places are as they were.}}",
  "cells.first": "{text} First: {sheet}, {address}.",
  "cells.left.error":
    "{count, plural, one {One shows an error and stays a formula.} other {# show errors and stay formulas.}}",
  "cells.left.busy":
    "{count, plural, one {One is still being calculated and stays a formula.} other {# are still being calculated and stay formulas.}}",
  "cells.left.name":
    "{count, plural, one {One shows #NAME? and stays a formula; repair it first.} other {# show #NAME? and stay formulas; repair them first.}}",
  "cells.left.protected":
    "{count, plural, one {One stands on a protected sheet and was left.} other {# stand on protected sheets and were left.}} Ask the owner to lift the protection.",
  "cells.left.changed":
    "{count, plural, one {One place holds something else by now and was left.} other {# places hold something else by now and were left.}}",
  "cells.left.missing":
    "{count, plural, one {One stood on a sheet that is gone or has another name.} other {# stood on sheets that are gone or have other names.}}",
  "cells.left.cooling":
    "{count, plural, one {One was asked to calculate less than a minute ago; wait a little.} other {# were asked to calculate less than a minute ago; wait a little.}}",
  "cells.left.still-name":
    "{count, plural, one {One still shows #NAME?: check its spelling, and that the add-in is up to date.} other {# still show #NAME?: check their spelling, and that the add-in is up to date.}}",
  "cells.left.still-busy":
    "{count, plural, one {One is still at #BUSY!: wait, or reopen the workbook.} other {# are still at #BUSY!: wait, or reopen the workbook.}}",
  "cells.show": "Show the first",
} as const;
