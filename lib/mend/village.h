#ifndef JZ_MEND_VILLAGE_H
#define JZ_MEND_VILLAGE_H

#include <stdbool.h>

#include "base/text.h"

/* Villages and communities, as rows of a sheet and the names of sheets say them. */

/*
 * The village of a row that has this cell alone, as "村：金桥村", "金桥村", "金桥村（12户）",
 * "一、金桥村" or "（三）金桥村："; n 0 where it names none.
 */
struct text village_of_row(struct text cell);

/* The village that a sheet's name surely names, "向东闸村"; n 0 where it names none. */
struct text village_of_sheet(struct text name);

#endif
