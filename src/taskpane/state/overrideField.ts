/** The entry of a person's new score, as what is mistyped in it is kept. */
export const overrideField = (id: string): string => `override ${id}`;
