#ifndef JZ_MEND_MENDWORD_H
#define JZ_MEND_MENDWORD_H

#include "mend/mender.h"

/* Mend cells of names, code words and other text; see mend.h.  The cell is not blank, and
 * where it stands has a say in code words alone: elsewhere NULL will do. */

/* A code word, in the language of the register. */
struct mend mendword_word(const struct mender *mender, const struct mend_from *from,
			  struct text cell);

/* Blanks between Chinese characters are taken off, and line breaks become blanks. */
struct mend mendword_text(const struct mender *mender, const struct mend_from *from,
			  struct text cell);

/*
 * A person's name: the same, and numbering before it ("1."), quotes around it and a remark in
 * brackets behind it are taken off.  What may be two names, or none, is left as it stands.
 */
struct mend mendword_name(const struct mender *mender, const struct mend_from *from,
			  struct text cell);

/* The class of an allowance: "A类" out of "Ａ类", "a", "一类". */
struct mend mendword_class(const struct mender *mender, const struct mend_from *from,
			   struct text cell);

#endif
