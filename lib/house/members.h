#ifndef JZ_HOUSE_MEMBERS_H
#define JZ_HOUSE_MEMBERS_H

#include "house/signs.h"

/*
 * Once for a sheet, behind bounds_settle() and before the first bounds_take().
 *
 * Judge the households of bounds_settle(), row by row, in a sheet that has members: who is the
 * head, and whether there are as many rows as the sheet states members or covered persons.
 */
void members_settle(struct bounds *bounds);

#endif
