/** What went wrong with the workbook: what happened, what was and was not changed, what to do next. */
export const trouble = {
  "trouble.editing-a-cell":
    "A cell is being edited. Nothing was changed. Press Enter in the cell, then try again.",
  "trouble.read-only":
    "This workbook is read-only. Nothing was changed. Save a copy and work there.",
  "trouble.protected-workbook":
    "The workbook's structure is protected, so no sheet can be added. Nothing was changed. Ask its owner to lift the protection.",
  "trouble.protected-sheet":
    "The sheet is protected. Nothing was changed. Ask its owner to lift the protection.",
  "trouble.other-workbook-in-front":
    "Another workbook is in front. Nothing was changed. Click this workbook, then try again.",
  "trouble.excel-busy":
    "Excel is busy. Nothing was changed. Wait until it has finished calculating, then try again.",
  "trouble.excel-too-old":
    "This Excel is too old for that. Nothing was changed. Excel 2021 or later, Microsoft 365 and Excel on the web can do it.",
  "trouble.no-such-source":
    "The table or range is no longer there. Nothing was changed. Pick the people again in step 1.",
  "trouble.empty-source":
    "There is nothing below the headings. Nothing was changed. Pick the table that holds the people.",
  "trouble.too-large":
    "That is more than can be handled at once (200,000 rows). Nothing was changed. Pick fewer rows.",
  "trouble.read-refused":
    "Excel would not hand over these cells. Nothing was changed. Pick a smaller range, then try again.",
  "trouble.source-changed":
    "The people list changed after the analysis. Nothing was written. Read it again, look at the result, then write.",
  "trouble.headers-changed":
    "The column headings changed after the analysis. Nothing was written. Read the list again and confirm the columns.",
  "trouble.sheet-missing":
    "A sheet this needs was renamed or deleted. Nothing was changed. Put it back, or write again from step 5.",
  "trouble.no-id-column":
    "That list has no column of employee numbers, so its rows belong to nobody. Nothing was changed. Name the column “Employee ID”, or pick another list.",
  "trouble.no-votes":
    "No cell of that list can be read as a vote. Nothing was changed. One column must say agree, discuss or abstain, one row a vote.",
  "trouble.no-market-columns":
    "That list has no territories of these people with a market index beside them. Nothing was changed. Head one column Territory and one Market Index, with figures such as 0.9, or pick another list.",
  "trouble.id-missing":
    "Somebody in the result is no longer in the list. Nothing was written. Read the list again.",
  "trouble.id-duplicate":
    "An employee number occurs twice. Nothing was written. Make it unique in the sheet, then read again.",
  "trouble.value-changed":
    "Somebody changed a cell in the meantime. Nothing was written, and their change stands. Read again.",
  "trouble.formula-in-the-way":
    "A formula stands where this would write. Nothing was changed: formulas are never overwritten.",
  "trouble.merged-cells-in-the-way":
    "Merged cells stand in the way. Nothing was changed. Unmerge them, then try again.",
  "trouble.filter-in-the-way":
    "A filter is on. Nothing was changed. Clear the filter, then try again.",
  "trouble.name-taken": "A sheet of that name is there already. Nothing was changed.",
  "trouble.conflicts":
    "Something is in the way. Nothing was written. What has to be put right first is listed below.",
  "trouble.open-write":
    "An earlier write was interrupted. Nothing was changed now. Finish it or take it back first.",
  "trouble.another-writer":
    "Somebody else is writing to this workbook. Nothing was changed. Try again when they have finished.",
  "trouble.cancelled": "Stopped. Nothing was written.",
  "trouble.nothing-to-undo": "There is nothing to take back.",
  "trouble.changed-since-written":
    "A sheet was changed after it was written. Nothing was taken back. Put it back as it was written, or keep it.",
  "trouble.left-as-changed": "Changed after it was written; it stays as it is now.",
  "trouble.copied-sheet":
    "Two sheets hold the same, and nobody can tell which one counts. Nothing was changed. Delete the copy, or turn its table into plain cells (Table Design, Convert to Range).",
  "trouble.referenced-elsewhere":
    "Other cells refer to these sheets. Nothing was taken back. Remove those references first, or keep the sheets.",
  "trouble.decisions-locked":
    "The decisions are locked. Nothing was written. Unlock them in step 4, with a reason, to change anything.",
  "trouble.settings-newer":
    "The settings in this workbook come from a newer version. They were not changed. Update the add-in to use them.",
  "trouble.settings-damaged":
    "The settings in this workbook cannot be read. They were left as they are; the pane uses the defaults.",
  "trouble.journal-failed":
    "The safety record could not be kept, so nothing was written. Try again.",
  "trouble.taken-back":
    "The write did not succeed. Everything was put back as it was and checked. Try again.",
  "trouble.half-written":
    "The write was interrupted and could not be put back fully. Do not edit the sheets; reopen the pane to finish or take it back.",
  "trouble.excel-refused":
    "Excel refused. Nothing was changed. Try again; if it goes on, reopen the workbook.",
  "trouble.unexpected":
    "Something went wrong inside the pane. Your workbook was not changed by it. Close the pane and open it again.",
  "trouble.title": "That did not work",
  "trouble.again": "Try again",
  "trouble.close": "Close",
  "trouble.readAgain": "Read again",
  "trouble.place.cells": "{sheet}, {address}",
  "trouble.place.column": "{sheet}, column {column}",
  "trouble.count": "{count, plural, one {# cell} other {# cells}}",
} as const;
