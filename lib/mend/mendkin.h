#ifndef JZ_MEND_MENDKIN_H
#define JZ_MEND_MENDKIN_H

#include <stdbool.h>

#include "mend/mender.h"

/*
 * The relation to the head; see mend.h.  The cell is not blank, and where it stands has no say.
 *
 * How the head himself is named is read, a remark beside it left aside; the rest is text.  Whoever
 * died, left or married out by it is told, with the cell as it stands, and so is who is no
 * relative, and what is no relation at all.
 */
struct mend mendkin_relation(const struct mender *mender, const struct mend_from *from,
			     struct text cell);

/* Is it one of the plain words for a relation, 户主 and 本人 among them? */
bool mendkin_is_plain(struct text relation);

/* Is it the head himself, whatever else is said of him: 户主（亡） is, 户主之妻 is not? */
bool mendkin_is_head(struct text relation);

#endif
