#ifndef JZ_TABLE_CSVOUT_H
#define JZ_TABLE_CSVOUT_H

#include "table/rowform.h"

/*
 * Rows as CSV text.  Cells are quoted only where they must be.  A file in UTF-8 begins with a
 * mark (BOM): without it spreadsheet programs on a Chinese Windows take it for GB18030 and show
 * it garbled.  A stream has none.  Lines end with LF; with CRLF in GB18030 and in UTF-16, which
 * has tabs between its cells, as such programs write it.
 *
 * A text that a spreadsheet program would run as a formula (it begins with = + - @, a tab or
 * a line end) gets an apostrophe before it, as does a CELL_NAME that is more than digits.
 * Amounts, numbers and dates never do.  Who reads such a file back takes the apostrophe off
 * (record.h and jz-import do), or a household's number would be another one the next time; it
 * is never put before another one.
 */
extern const struct rowout_format csvout_format;

#endif
