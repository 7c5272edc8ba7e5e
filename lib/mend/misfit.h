#ifndef JZ_MEND_MISFIT_H
#define JZ_MEND_MISFIT_H

#include <stdbool.h>

#include "base/diag.h"
#include "register/column.h"

/*
 * What a cell is that its column cannot hold, where a clerk must do something else about it
 * than mend a slip of the pen: what a narrow column shows (#####), a range, an estimate or a period
 * (300-400, 约350, 2026年第三季度), a value with a remark (420（含电费）), an amount in brackets,
 * an amount for another time or a head (4200元/年). The code for it, or otherwise where it is none
 * of these.
 */
enum diag_code misfit_of(const struct column *column, struct text cell, enum diag_code otherwise);

/* Is it what a column shows that is too narrow (#####)? */
bool misfit_is_narrow(struct text cell);

#endif
