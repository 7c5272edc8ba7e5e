#ifndef JZ_OS_ASIDE_H
#define JZ_OS_ASIDE_H

/*
 * Work that goes on in a thread of its own, while nobody else touches what it is about.  NULL:
 * there was no thread for it, and it is done.
 */
struct aside *aside_begin(void (*work)(void *context), void *context);

/* Wait until it is done; NULL is allowed. */
void aside_end(struct aside *aside);

#endif
