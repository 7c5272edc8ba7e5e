#ifndef JZ_REGISTER_CELL_H
#define JZ_REGISTER_CELL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/money.h"
#include "base/text.h"
#include "register/column.h"
#include "table/rowout.h"
#include "table/table.h"

/* One cell of a known column, and the value that it stands for. */

#define BLANK INT64_MIN /* for one that is blank, unreadable, or has no column */

enum { CELL_SIZE = MONEY_SIZE }; /* room for any value but a word, and NUL */

/* Is the column kept as text?  Otherwise its value is a number: see record.h. */
bool cell_is_text(const struct column *column);

/* Has it no content, or "无" or "none" where a blank means none? */
bool cell_is_blank(const struct column *column, struct text cell);

/* The text of a cell, without the apostrophe that csvout.h puts before what looks like a formula.
 */
struct text cell_text(struct text cell);

/*
 * Read a cell that has content, of a column that is not kept as text.  Returns DIAG_NONE, or
 * the code of the fault.  *out is left alone on a fault, and by a cell that says "none".
 */
typedef enum diag_code cell_parser(const struct column *column, struct text cell, int64_t *out);
cell_parser cell_read;

/* What does that for columns of a kind; NULL where they are kept as text. */
cell_parser *cell_parser_of(enum column_kind kind);

/*
 * Is what the cell held gone?  DIAG_NUMBER_LONG where a workbook kept a long number as a number,
 * DIAG_CELL_ERROR where a formula failed, as a workbook or a text has it; else DIAG_NONE.  mark is
 * that of the cell in its row, or NULL.
 */
enum diag_code cell_damage(struct text cell, const unsigned char *mark);

/*
 * What to say of a cell that is at fault: where it is the error of a formula, or a range such as
 * 300-400 where there should be one number, the code of that; else the code given.
 */
enum diag_code cell_fault(struct text cell, enum diag_code code);

/* A value of such a column as its cell shows it. */
struct text cell_show(const struct column *column, int64_t value, enum language language,
		      char buf[CELL_SIZE]);

/* How cells of the column are written. */
enum cell_kind cell_kind(const struct column *column);

#endif
