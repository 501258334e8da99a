/** Step 5: what goes where, the press, the proof, the way back. */
export const write = {
  "write.ready":
    "{suggestions, plural, =0 {No suggestion} one {One suggestion} other {# suggestions}} and {decisions, plural, =0 {no decision} one {one decision} other {# decisions}} for {people} people.",
  "write.ready.locked":
    "{suggestions, plural, =0 {No suggestion} one {One suggestion} other {# suggestions}} and {decisions, plural, =0 {no locked decision} one {one locked decision} other {# locked decisions}} for {people} people.",
  "write.typed": "Changed in the sheet after the lock, and not counted: {names}.",
  "write.incomplete":
    "{count, plural, one {One change lacks a reason or a note and is not written: until then that person counts as before.} other {# changes lack a reason or a note and are not written: until then those people count as before.}}",
  "write.leftOut":
    "{count, plural, one {One more of the list is} other {# more of the list are}} not included; the sheet {sheet} names {count, plural, one {that person} other {them}} and says why.",
  "write.primary":
    "{suggestions, plural, =0 {Write the analysis to new sheets} one {Write one suggestion to new sheets} other {Write # suggestions to new sheets}}",
  "write.withoutLock": "Write without the lock",
  "write.notLocked": "The decisions are not locked, and no minutes were written.",
  "write.update": "Update the Calibration sheet",
  "write.into": "Writes into the sheet that is there",
  "write.sheet.existing":
    "Decisions made here, and what a new analysis changes. It gets a summary of its own, changed settings a sheet of their own; earlier ones stay. Every change goes to the log.",
  "write.untouched.existing":
    "Your data stay as they are. What somebody else wrote into the sheet in the meantime is not overwritten.",
  "write.sheets": "Writes to new sheets only",
  "write.untouched":
    "Your data stay as they are. {decisions, plural, =0 {Every decision starts} one {One decision goes along; everybody else starts} other {# decisions go along; everybody else starts}} as “keep”.",
  "write.sheet.calibration":
    "One row a person: the score, what would change it and why, and the cells to decide in. Final score and rank are formulas.",
  "write.sheet.summary": "Verdict before and after, tables, charts, settings. Prints on one page.",
  "write.sheet.log":
    "What was written, when and by whom; every row carries a check of the row before.",
  "write.sheet.settings": "Every setting with its meaning.",
  "write.sheet.journal":
    "Hidden; Excel's Unhide shows it. It keeps what finishing or taking back a write needs.",
  "write.progress.checking": "Checking that nothing changed since",
  "write.progress.preparing": "Keeping a record to go back to",
  "write.progress.writing": "Writing; this part cannot be stopped",
  "write.progress.verifying": "Reading everything back",
  "write.progress.finishing": "Finishing",
  "write.cancel": "Cancel",
  "write.done": "Written and checked: {people, plural, one {one row} other {# rows}}.",
  "write.done.sheets": "{count, plural, one {New sheet} other {New sheets}}: {names}.",
  "write.done.sheet": "“{name}”",
  "write.done.nothing": "Nothing to write: the sheet holds all of this already.",
  "write.done.more":
    "{decisions, plural, =0 {No decision changed} one {One person's decision} other {# people's decisions}}{skipped, plural, =0 {} one {; one person is not in the sheet or is in it twice and was left out} other {; # people are not in the sheet or are in it twice and were left out}}.",
  "write.done.title": "Done",
  "write.undo": "Take it back",
  "write.undone": "Taken back: the workbook is as it was before.",
  "write.undone.partly":
    "Taken back, except {count, plural, one {one cell that was} other {# cells that were}} changed since; those stay as they are.",
  "write.show": "Show the sheet",
  "write.conflicts": "To put right first",
  "write.conflict.show": "Show me",
  "write.conflict.take": "Use what the sheet says",
  "write.conflict.look": "Look at the sheet again",
  "write.conflict.lockedHint":
    "Decisions are locked. Put back what was changed in the sheet, or unlock in step 4 with a reason and lock again with a second signature. Until then every list says that decisions were changed after the lock.",
  "write.conflict.takeHint":
    "Where somebody changed a decision in the sheet, theirs is taken; your other decisions stay.",
  "write.locked":
    "Decisions are locked. Unlock them in step 4 to change anything; the sheets below can still be written.",
  "write.more": "More sheets",
  "write.notes": "Talk notes",
  "write.notes.what":
    "One row a person: their own figures in plain words, in both languages. They add up.",
  "write.notes.press": "Write the talk notes",
  "write.feedback": "Feedback report",
  "write.feedback.what":
    "Suggestions accepted and overruled, why, and hints for the next cycle. Nobody is named; departments under 5 people are left out.",
  "write.feedback.press": "Write the feedback report",
  "write.pay": "Pay list",
  "write.pay.what":
    "Everybody with final score, coefficient, flags and reasons, for import by number.",
  "write.pay.press": "Write the pay list",
  "write.promotion": "Promotion list",
  "write.promotion.what":
    "Everybody with place, how sure it is, flags and reasons. It chooses nobody: people do.",
  "write.promotion.press": "Write the promotion list",
  "write.training": "Training list",
  "write.training.what":
    "Everybody with the indicators below the middle of their department, where support helps first.",
  "write.training.press": "Write the training list",
  "write.open": "Decisions are not locked: the lists say so in every row.",
  "write.share": "Share",
  "write.share.what":
    "A clean copy: values only, no notes, no reasons, no decisions. Groups under 5 people are left out.",
  "write.share.people": "People",
  "write.share.none": "Groups only",
  "write.share.masked": "People under numbers",
  "write.share.named": "People by name",
  "write.share.new": "Clean copy in a new workbook",
  "write.share.here": "Clean copy on sheets here",
  "write.share.done":
    "A new workbook with the clean copy is open. It is nobody's file until it is saved.{hidden, plural, =0 {} one { One group is not shown.} other { # groups are not shown.}}",
  "write.purge": "Purge before sharing",
  "write.purge.what":
    "Removes what travels unseen inside this file: the add-in's settings and the record of its writes. Sheets stay. Afterwards nothing can be taken back.",
  "write.purge.sure": "I know that nothing can be taken back afterwards",
  "write.purge.press": "Purge this file",
  "write.purge.done":
    "Removed: {settings, plural, one {one setting} other {# settings}}, {records, plural, one {one record of a write} other {# records of writes}}. Save the file now.",
  "write.cycle": "Finish the cycle",
  "write.cycle.what":
    "Adds one row of figures to the history sheet, from the Calibration sheet as it stands. No person is in it.",
  "write.cycle.name": "Name of the cycle",
  "write.cycle.press": "Add to the history",
  "write.recover.title": "A write was interrupted",
  "write.recover.between":
    "An earlier write stopped half-way: {what}. Take it back to have the workbook as before, or finish it.",
  "write.recover.complete":
    "An earlier write ended before it was confirmed: {what}. Everything it was to write is there.",
  "write.recover.untouched": "An earlier write was begun and wrote nothing: {what}.",
  "write.recover.damaged":
    "The record of an earlier write cannot be read: {what}. Nothing was changed now. Look at those sheets, then close the record.",
  "write.recover.disturbed":
    "{count, plural, one {One cell has} other {# cells have}} been changed by somebody since; they stay as they are.",
  "write.recover.close": "Close the record",
  "write.recover.keep": "Keep it",
  "write.recover.finish": "Finish it",
  "write.recover.back": "Take it back",
} as const;
