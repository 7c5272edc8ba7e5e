#ifndef JZ_TABLE_XLSXIN_H
#define JZ_TABLE_XLSXIN_H

#include "table/format.h"

/*
 * Workbooks of Excel, WPS and LibreOffice (.xlsx, .xlsm), as streams.  Read is the sheet that
 * the options name, else the first visible one that has anything in it; other visible sheets
 * that have something are named in a warning.  Formulas come as the values they were saved
 * with, dates by their format, numbers as the decimals that they show (table/decimal.h),
 * TRUE and FALSE as these words, errors as "#N/A" with a finding.  Hidden rows come out too.
 */
extern const struct table_format xlsxin_format;

#endif
