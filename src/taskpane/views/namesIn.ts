/** Names somebody lists with commas or semicolons of either width; a comma just typed leaves an empty last name. */
export const namesIn = (text: string): string[] => text.split(/[,，、;；]\s?/);
