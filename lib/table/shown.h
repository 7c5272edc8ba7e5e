#ifndef JZ_TABLE_SHOWN_H
#define JZ_TABLE_SHOWN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/text.h"
#include "table/decimal.h"
#include "table/numform.h"
#include "table/row.h"

/* What a cell of a workbook shows, for .xlsx and .xls alike. */

/*
 * A number, with its format, as the decimal, the date or the text that it shows.  *out
 * points into buf, or is the number itself where it is none that can be shown.
 * TABLE_DAY_SHORT is to be reported.
 */
enum table_mark shown_number(struct text number, const struct numform *form, bool from_1904,
			     char buf[DECIMAL_SIZE], struct text *out);

/* The letters of a column, counted from 0: "A", "AB"; written into buf. */
enum { SHOWN_LETTERS = 4 };
struct text shown_column(size_t column, char buf[SHOWN_LETTERS]);

/* Say of a row that it, or some of its cells that have something in them, are struck through. */
void shown_tell_struck(struct diag *diag, struct where at, size_t struck, size_t filled);

#endif
