#ifndef JZ_MEND_MEND_H
#define JZ_MEND_MEND_H

#include "mend/mender.h"

/*
 * A cell as a clerk has it, and what the register has in its place.  A repair is made where
 * there is one reading only, and always named; a cell that cannot be read surely stays as it
 * stands, for the reader of the register to refuse.
 */

/*
 * Mend a trimmed cell by where it stands; a blank one is fine.  A dash or a stroke, 无 and
 * 不详 become what a blank of the column means: blank where that is not known or nothing, 0
 * where it is zero.
 */
struct mend mend_cell(const struct mender *mender, struct mend_from from, struct text cell);

/*
 * What is lost of a cell already where it stands, whatever it means, of which cell_damage() said
 * damage; column is NULL where nobody knows it.  DIAG_NONE: nothing.
 */
enum diag_code mend_damage(const struct column *column, struct text cell, enum diag_code damage);

#endif
