#ifndef JZ_TABLE_BIFFLOOK_H
#define JZ_TABLE_BIFFLOOK_H

#include <stddef.h>

#include "table/biff.h"
#include "table/celllook.h"

/* How a sheet of an .xls looks: its records are read once more for that. */
void bifflook_read(const struct biff *biff, size_t sheet, struct celllooks *looks);

#endif
