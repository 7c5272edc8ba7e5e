#ifndef JZ_TABLE_XLSIN_H
#define JZ_TABLE_XLSIN_H

#include "table/format.h"

/*
 * Workbooks of older Excel and WPS (.xls, BIFF8), with the meanings of
 * table/xlsxin.h.  The workbook is held in memory: table/biff.h.
 */
extern const struct table_format xlsin_format;

#endif
