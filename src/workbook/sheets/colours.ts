/** The same two colours for the two sides as in the pane, told apart by colour-blind readers too. */
export const SALES_COLOUR = "#C2410C";
export const BACK_OFFICE_COLOUR = "#0B6BB0";

/** Quiet tones that survive a black-and-white printer. */
export const HEADING = "#1B1A19";
export const MUTED = "#605E5C";
export const INPUT_FILL = "#FFF8E1";
export const BAND_FILL = "#F3F2F1";
export const ACCEPT_FILL = "#DDEBF7";
export const ACCEPT_TEXT = "#0B4A82";
export const OVERRIDE_FILL = "#FCE4D6";
export const OVERRIDE_TEXT = "#833C0B";
export const CHANGED_FILL = "#FFF2CC";
export const CHANGED_TEXT = "#7F6000";
export const TAB = "#0F6CBD";
export const QUIET_TAB = "#8A8886";
