#ifndef JZ_IMPORT_PAYPERIOD_H
#define JZ_IMPORT_PAYPERIOD_H

#include "base/text.h"
#include "import/sheet.h"
#include "import/survey.h"

/* What a sheet says of how long what stands in a column is paid for. */

/* Aid that is none of each month, as 临时救助: the title or the heading that says it; or blank. */
struct text payperiod_once(const struct sheet *sheet, size_t from);

/*
 * Several months: the line above the header, the columns of which it is the sum, 发放月数, or the
 * column whose cells are 7-9月, which says it; or blank.
 */
struct text payperiod_many(const struct sheet *sheet, const struct survey *survey, size_t from);

#endif
