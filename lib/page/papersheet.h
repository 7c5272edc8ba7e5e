#ifndef JZ_PAGE_PAPERSHEET_H
#define JZ_PAGE_PAPERSHEET_H

#include "base/day.h"
#include "page/papers.h"
#include "table/bookout.h"

/*
 * Which papers are asked for and which are not, and by what, as rows of a sheet from that row on;
 * the next free row.  It has PAPERSHEET_COLUMNS columns, whose widths are the caller's.
 */
enum { PAPERSHEET_COLUMNS = 6 };
size_t papersheet_write(struct bookout *book, size_t row, const struct papers *papers,
			const int width[PAPERSHEET_COLUMNS], enum language language, day_t date);

#endif
