/**
 * Characters that are not seen, or that turn around or part the text beside them: controls, format characters such as
 * bidirectional marks and zero-width spaces, halves of surrogate pairs, and whatever ends a line but a plain new line.
 * Between two digits one of them would make another number of them for readers than for programs.
 */
export const unseenCharacter = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
