/** What every screen shares. */
export const frame = {
  "frame.steps": "Steps",
  "frame.list": ", ",
  "frame.comma": ", ",
  "frame.labelled": "{label}: {text}",
  "frame.privacy": "Nothing leaves this computer.",
  "frame.cancel": "Cancel",
  "frame.otherLanguage": "中文",
  "frame.noHost":
    "This is the task pane of an Excel add-in. Open it in Excel: Home, Add-ins, Evenhand.",
  "frame.stale":
    "The people list changed after this analysis. What you see is as of the last reading; nothing was written.",
  "frame.unidentified":
    "No column holds employee numbers or names, so decisions could not stay with the right person once the list is sorted. The evidence can be looked at; to decide, write or share out a bonus, say in step 1 which column it is.",
  "frame.brokenLog":
    "The checks of the log no longer add up from row {row} of the sheet {sheet} on: rows were changed or removed there. The minutes will say so.",
  "frame.words":
    "{count, plural, one {One decision} other {# decisions}} in the sheet {sheet} cannot be read and {count, plural, one {counts} other {count}} as keep. Choose one of these words there: {words}. Rows: {rows}.",
  "frame.changedSinceLock":
    "{count, plural, one {One decision was} other {# decisions were}} changed in the sheet {sheet} after the lock. What stands there counts in its formulas, and nobody authorised it. Put it back, or unlock with a reason: the log then says what was typed into the sheet. Rows: {rows}.",
  "frame.withoutRow":
    "{count, plural, one {One person} other {# people}} of the list {count, plural, one {has} other {have}} no row in the sheet {sheet}: {names}. {count, plural, one {It was deleted there after the lock, or the person came later.} other {They were deleted there after the lock, or these people came later.}} Nobody is counted or paid a bonus without a row: put {count, plural, one {it} other {them}} back, or unlock with a reason and write again.",
  "frame.nameAndNumber": "{name} ({number})",
  "frame.andMore": "{named} and {count} more",
  "frame.unreadable":
    "The settings sheet has values that are none and were left as they were before: {rows}. Mend them there, then read the settings sheet again in step 1.",
  "frame.readAgain": "Read again",
  "frame.tooOld":
    "This Excel is too old for the task pane. The worksheet functions still work. Excel 2021 or later, Microsoft 365 and Excel on the web can show it.",
  "step.data": "Data",
  "step.diagnose": "Diagnose",
  "step.calibrate": "Calibrate",
  "step.decide": "Decide",
  "step.write": "Write",
  "side.backOffice": "Back office",
  "side.sales": "Sales",
  "side.out": "Left out",
  "busy.reading": "Reading the list",
  "busy.analysing": "Calculating",
  "busy.writing": "Writing",
  "busy.undoing": "Taking it back",
  "busy.sample": "Adding the sample",
  "busy.cells": "Looking through the formulas",
} as const;
