/** Between the parts of a line, which it may end and never begins. */
export const between = '\u00a0· ';
