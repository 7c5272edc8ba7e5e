#ifndef JZ_TABLE_XLSXOUT_H
#define JZ_TABLE_XLSXOUT_H

#include "table/rowform.h"

/*
 * Rows out as a workbook for people (.xlsx), one row in memory at a time: a title, a header
 * that stays in sight and on every printed page, filters, columns as table/colwidth.h shares
 * a page, numbers that are names as text, money with two decimals, dates as dates; A4 across,
 * one page wide or as many as can be read, with page numbers.  The same rows and options give the
 * same bytes.
 */
extern const struct rowout_format xlsxout_format;

#endif
