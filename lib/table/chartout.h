#ifndef JZ_TABLE_CHARTOUT_H
#define JZ_TABLE_CHARTOUT_H

#include <stddef.h>

#include "base/arena.h"
#include "base/money.h"
#include "table/booklook.h"
#include "table/cellrow.h"
#include "table/rowform.h"

/*
 * A second sheet behind a short list: what it adds up to by a column or two, as a table and as
 * a chart of it.  A chart takes its figures from cells that are in memory: of a workbook that is
 * streamed there is none.
 */
struct chartout_names {
	struct text *name; /* in the order in which they came */
	size_t room;
	size_t count;
};

/* It starts as { 0 }, but for what is wanted. */
struct chartout {
	struct rowout_chart wanted;
	struct arena arena;
	struct text heading[ROWOUT_CHART_BY]; /* of the columns that it is by */
	struct chartout_names by[ROWOUT_CHART_BY];
	struct chartout_names part;
	struct chartout_amount {
		size_t by[ROWOUT_CHART_BY];
		size_t part;
		fen_t amount;
	} * amount;
	size_t room;
	size_t count;
};

/* The header of the list, then each of its rows that is no sum. */
void chartout_heading(struct chartout *chart, const struct cellrow *row);
void chartout_row(struct chartout *chart, const struct cellrow *row);

/* The sheet, where there is an amount; title is that of the chart. */
void chartout_write(struct chartout *chart, struct booklook *look, struct text title);

void chartout_free(struct chartout *chart);

#endif
