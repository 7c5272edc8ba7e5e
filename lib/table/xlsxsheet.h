#ifndef JZ_TABLE_XLSXSHEET_H
#define JZ_TABLE_XLSXSHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "table/row.h"
#include "table/xlsxbook.h"

/*
 * The rows of one worksheet, as a stream.  Memory is that of the widest row.
 */
struct xlsxsheet;

/*
 * Trouble is reported and gives NULL.  book and diag outlive the sheet; diag may be another
 * than the book's.  mixed: its rows come in any order; else one whose number goes back is trouble.
 */
struct xlsxsheet *xlsxsheet_open(const struct xlsxbook *book, size_t number, bool mixed,
				 struct diag *diag);

/* As table_next(). */
enum table_result xlsxsheet_next(struct xlsxsheet *sheet, struct row *row);

/*
 * The merged ranges, which stand behind the rows: those that were come by, so all of them
 * once there are no more rows.  *ranges belongs to the sheet, until it is read on.
 */
size_t xlsxsheet_merged(const struct xlsxsheet *sheet, const struct table_range **ranges);

/* NULL is allowed. */
void xlsxsheet_close(struct xlsxsheet *sheet);

#endif
