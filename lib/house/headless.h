#ifndef JZ_HOUSE_HEADLESS_H
#define JZ_HOUSE_HEADLESS_H

#include "house/signs.h"

/*
 * Households none of whose rows is the head's, once members_settle() has named each (M128, M129).
 * Where they are few, and one thing alone says that it is a household, it may be of that above as
 * well: its rows are of none, which holds back both; not where it has money or an id of its own.
 * Where it says what another household says, somewhere else in the sheet, that one is held back
 * too.  So are rows above a head where heads stand first.  A running number that is left out is
 * named, and holds nobody back.
 */
void headless_settle(struct bounds *bounds);

#endif
