#ifndef JZ_TABLE_CSVOUT_H
#define JZ_TABLE_CSVOUT_H

#include "table/format.h"

/*
 * Rows as CSV text.  Cells are quoted only where they must be.  UTF-8 has LF; the encodings
 * that are asked for on behalf of a spreadsheet program have CRLF: UTF-8-BOM, GB18030, and
 * UTF-16, which has tabs between its cells, as such programs write it.
 *
 * A text that a spreadsheet program would run as a formula (it begins with = + - @, a tab or
 * a line end) gets an apostrophe before it, as does a CELL_NAME that is more than digits.
 * Amounts, numbers and dates never do.  Who reads such a file back takes the apostrophe off
 * (record.h and jz-import do), or a household's number would be another one the next time; it
 * is never put before another one.
 */
extern const struct rowout_format csvout_format;

#endif
