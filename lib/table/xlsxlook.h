#ifndef JZ_TABLE_XLSXLOOK_H
#define JZ_TABLE_XLSXLOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "table/celllook.h"
#include "table/xlsxbook.h"

/* How a sheet of an .xlsx looks: its parts are read once more for that.  False where trouble was
 * reported. */
bool xlsxlook_read(const struct xlsxbook *book, size_t sheet, struct celllooks *looks);

#endif
