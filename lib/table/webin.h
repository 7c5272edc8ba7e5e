#ifndef JZ_TABLE_WEBIN_H
#define JZ_TABLE_WEBIN_H

#include "base/text.h"
#include "table/format.h"

/*
 * Tables that programs write under the name .xls without being workbooks: a web page, of which
 * the table with most rows is read, and the XML Spreadsheet of Excel 2003, sheet by sheet.  All
 * cells are text, as they stand there; those that reach over several are merged ranges.  The
 * whole of it is held in memory, WEBIN_MOST bytes at most.
 */
extern const struct table_format webin_format;

enum { WEBIN_MOST = 64 << 20 };

/* Does a file begin like one of these?  Given its first bytes, 512 or so. */
bool webin_begins(struct text bytes);

#endif
