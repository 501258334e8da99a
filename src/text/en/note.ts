/** The note for the review talk: a person's own figures in plain words. */
export const note = {
  "note.heading": "Talk note",
  "note.label": "For the review talk; own figures only. Select and copy.",
  "note.score": "Your score is {final}.",
  "note.from": "It starts from {original}, the score your indicators gave.",
  "note.parts": "Process indicators: {process}. Result indicators: {result}.",
  "note.step.market": "The market moved, so targets were adjusted: {amount}.",
  "note.step.weights": "The weights of your role even out process and result: {amount}.",
  "note.step.leniency": "Some rate more strictly than others; that was evened out: {amount}.",
  "note.step.shift": "What still lay between the groups was shared out: {amount}.",
  "note.step.shape":
    "The groups' scores spread differently; your place among those of your group you are compared with is kept: {amount}.",
  "note.step.limits":
    "A limit held it back: the most points one person may move, the end of the scale, or a neighbour whose score stays: {amount}.",
  "note.step.rounding": "Rounding: {amount}.",
  "note.override": "The committee set the score itself: {amount}. Reason: {reason}.",
  "note.accepted": "The committee discussed it and took the adjustment. Reason: {reason}.",
  "note.kept": "The committee discussed it and left it as it is.",
  "note.unchanged": "It was not changed.",
  "note.sum": "{original} {parts} = {final}.",
  "note.ask": "If a figure does not match what you know, ask for a review.",
} as const;
