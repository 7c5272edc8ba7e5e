#ifndef JZ_MAN_PAGE_H
#define JZ_MAN_PAGE_H

/* What the programs share that write a manual page from a catalogue. */

/*
 * Print words as mdoc takes them, with … for a placeholder {0}.  Where a line may be broken is
 * said: groff 1.22 never ends with a long run behind a Chinese character in which it sees no such
 * place, as [bank]、[file]、[head].
 */
void page_words(const char *words);

#endif
