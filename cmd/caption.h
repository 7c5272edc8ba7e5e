#ifndef JZ_CAPTION_H
#define JZ_CAPTION_H

#include "rule/ruleset.h"
#include "table/rowform.h"
#include "table/table.h"

/* What a workbook has beside its title and the day. */
enum {
	PAPER_YUAN = 1,   /* 单位：元 */
	PAPER_SUMS = 2,   /* a last row of sums */
	PAPER_SIGNED = 4, /* 制表, 审核 */
};

/* What stands above and below the rows of a workbook is made of it. */
struct caption {
	const char *title[2]; /* by enum language; NULL: nothing stands there */
	struct text place;    /* with which it begins; blank: the towns of the input */
	struct text period;   /* "2026年第4季度"; blank: month */
	month_t month;        /* 0: none */
	struct text about;    /* what else stands below it; blank: nothing */
	day_t date;
	unsigned paper;
	char *const *input; /* files, behind them NULL; the last is that of the towns */
	const struct table_options *table;
	const struct ruleset *rules; /* of the place, where the input names no town; NULL: none */
	struct arena *arena;         /* has the texts */
};

/*
 * Place, time and what it is, large; the day, what it proves itself by and the unit below that;
 * room to sign behind the rows; all in the language that with has.
 */
void caption_fill(const struct caption *caption, struct rowout_options *with);

#endif
