#ifndef JZ_TABLE_CELLNAME_H
#define JZ_TABLE_CELLNAME_H

#include <stdbool.h>
#include <stddef.h>

/* How an .xlsx names a cell: "AB12". */

/* The column from 0 of the letters at the front; false where there are none, or too many. */
bool cellname_column(const char *name, size_t *column);

/* The row from 1, and the column; returns what is behind the name, or NULL where it is none. */
const char *cellname_read(const char *name, size_t *row, size_t *column);

#endif
