#ifndef JZ_HOUSE_HEADLESS_H
#define JZ_HOUSE_HEADLESS_H

#include "house/signs.h"

/*
 * Households none of whose rows is the head's, once members_settle() has named each (M128, M129).
 * Where one thing alone says that it is a household, it may be of that above as well: its rows are
 * of none, which holds back both.  Where it says what another household says, somewhere else in the
 * sheet, that one is held back too.  So are rows that may be of a household whose running number
 * is left out, and rows above a head where heads stand first.
 */
void headless_settle(struct bounds *bounds);

#endif
