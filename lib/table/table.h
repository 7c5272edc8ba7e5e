#ifndef JZ_TABLE_TABLE_H
#define JZ_TABLE_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/text.h"
#include "table/row.h"

/*
 * Rows of cells out of any file that a clerk has: CSV text (table/csvin.h, in any encoding
 * that table/decode.h knows), .xlsx (table/xlsxin.h) or .xls (table/xlsin.h), found out by
 * content.  What is wrong with a row is reported here, once, also when the table is read
 * again; the row comes out all the same.  A number that lost its end and the error of a formula
 * are marked, and reported by who knows whose they are: see cell_damage() in register/cell.h.
 *
 * A text file is UTF-16 or UTF-8 by its byte order mark, UTF-16 by its NUL bytes, else UTF-8
 * or GB18030 by the majority of its first lines that are not ASCII.  A line that is surely
 * the other one of these two is read as that, with a warning.
 *
 * A row is bad where it cannot be trusted: a quote that is stray or never closed, a line past
 * a megabyte, a NUL, bytes that the encoding does not have.  It comes out alone, with the best
 * guess at its cells, so that its household can be held back; the rows behind it are read as
 * ever.  A row of more than TABLE_COLUMNS cells is no sheet's, and trouble.  Whether a row has as
 * many cells as the header is the caller's business, and so is a file without any row.
 */

struct celllooks;
struct table;

/*
 * Open path, or standard input where it is "-".  Trouble is reported to diag and gives NULL.
 * path, diag and the strings of options must outlive the table.
 */
struct table *table_open(const char *path, const struct table_options *options, struct diag *diag);

/*
 * The next row that has any cell in it.  row and what it points to are good until the next
 * call.  Cells are valid UTF-8 without NUL; blanks around them are off.
 */
enum table_result table_next(struct table *table, struct row *row);

/* The cell of a row at a place, blank behind its end. */
struct text table_cell(const struct row *row, size_t place);

/* Start again from the first row; false, with trouble reported, where that cannot be done. */
bool table_rewind(struct table *table);

/*
 * The sheets that are to be read: the visible ones of a workbook that hold a row where every
 * one was asked for, in its order; else one.  A table stands at the first to begin with.
 */
size_t table_sheets(const struct table *table);

/* The name of the sheet of that number from 0; n 0 in a text file. */
struct text table_sheet_name(const struct table *table, size_t sheet);

/*
 * Stand before the first row of a sheet: false, with trouble reported, where that cannot be
 * done.  Where there are several, findings and table_name() say "FILE[SHEET]" from then on.
 */
bool table_go_to(struct table *table, size_t sheet);

/*
 * Name for messages; the encoding found: "UTF-8", "UTF-8-BOM", "GB18030", "UTF-16LE",
 * "UTF-16BE", "xlsx", "xls" or the one given, which rowout_open() takes in turn.  It is
 * "UTF-8" until something that is not ASCII was read.
 */
struct text table_name(const struct table *table);
const char *table_encoding(const struct table *table);

/*
 * The merged ranges of the sheet that is read, in its order, good until table_close(); none of
 * a text file.  Before the sheet of an .xlsx was read to its end a call reads through it once
 * more, whatever row table_next() is at.
 */
const struct table_range *table_merged(struct table *table, size_t *count);

/*
 * How the sheet that is read looks: read through for that once more, whatever row table_next() is
 * at.  looks starts as { 0 }, is the same for all sheets of a table, and is to be freed; of a text
 * file it stays empty.  False where trouble was reported.
 */
bool table_looks(struct table *table, struct celllooks *looks);

/*
 * What people wrote beside cells of the sheet that is read, in the order of rows and columns, good
 * until table_go_to() or table_close(); none of a text file.  False where trouble was reported.
 */
bool table_comments(struct table *table, const struct table_comment **comment, size_t *count);

/*
 * How many bytes a file of text has; 0 of any other, and where that is not known.  Rows of text can
 * be held (table/heldrows.h) and read by another thread, which a table beside this one does: of the
 * same name, with findings of its own to a diag of its own.  Neither touches the other.  held
 * outlives it.
 */
int64_t table_text(const struct table *table);
struct heldrows;
struct table *table_beside(const struct table *table, struct heldrows *held, struct diag *diag);

/*
 * Pass over the lines at hand that are surely a row each, and hold them as they stand, for
 * table_beside() to split: most of a file of text, block by block.  False where there are none just
 * now, as behind the end of a block: table_next() goes on there.
 */
bool table_hold_lines(struct table *table, struct heldrows *held);

/* The same lines, good until the next call, for who looks at them before they are held. */
bool table_lines(struct table *table, struct table_lines *lines);

/* Is it the last row of a workbook of ours, the sums of its columns? */
bool table_is_sum(const struct row *row);

/* NULL is allowed. */
void table_close(struct table *table);

#endif
