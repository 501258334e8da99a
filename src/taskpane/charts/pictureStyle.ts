/** Every picture: on the surface it stands on, in the type of the pane. */
export const pictureStyle = {
  background: "transparent",
  fontSize: "12px",
  fontFamily: "inherit",
  overflow: "visible",
} as const;
