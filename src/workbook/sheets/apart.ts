/** How a text stands after figures, which end where it begins. */
export const apart = { align: "Left", indent: 1 } as const;
