#ifndef JZ_TABLE_SHOWN_H
#define JZ_TABLE_SHOWN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "table/decimal.h"
#include "table/row.h"
#include "table/serial.h"

/* What a cell of a workbook shows, for .xlsx and .xls alike. */

/*
 * A number, with the kind of its format, as the decimal or the date that it shows.  *out
 * points into buf, or is the number itself where it is none that can be shown.
 */
enum table_mark shown_number(struct text number, enum serial_kind kind, bool from_1904,
			     char buf[DECIMAL_SIZE], struct text *out);

/* The letters of a column, counted from 0: "A", "AB"; written into buf. */
enum { SHOWN_LETTERS = 4 };
struct text shown_column(size_t column, char buf[SHOWN_LETTERS]);

#endif
