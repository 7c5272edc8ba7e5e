#ifndef JZ_PAY_PRICE_H
#define JZ_PAY_PRICE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/day.h"
#include "base/index.h"
#include "base/money.h"
#include "base/ratio.h"
#include "decide/content.h"
#include "register/record.h"
#include "rule/law.h"

/*
 * The temporary price supplement (价格临时补贴): whether it begins in a month, by the indices of
 * that month (发改价格〔2021〕1553号 as it is quoted; the values are the rules'), and what each
 * unit gets: for each covered person the rate of the month on the minimum living standard of the
 * unit's area, rounded, and the floor at least.
 */

enum price_kind {
	PRICE_CPI,  /* consumer prices */
	PRICE_FOOD, /* food prices */
	PRICE_SCPI, /* prices of what low incomes live on */
	PRICE_KINDS
};

/* The indices of a month: the rise over the year, as a fraction; it may be below nothing. */
struct price_indices {
	month_t month;
	size_t line;
	bool known[PRICE_KINDS];
	struct ratio rise[PRICE_KINDS];
	int64_t published_on; /* or BLANK */
};

enum price_verdict {
	PRICE_NOT,     /* it does not begin */
	PRICE_STARTED, /* it does, at a rate */
	PRICE_OPEN,    /* an index is missing that would decide it */
};

enum { PRICE_SOURCES = 1024, PRICE_NAME = 16 + DAY_SIZE + CONTENT_SIZE };

/* It starts as { .month = … }. */
struct price {
	month_t month;
	const struct law *law;
	struct price_indices indices;
	enum price_verdict verdict;
	enum price_kind by; /* the index that began it */
	enum price_kind of; /* the index that gives the rate */
	int64_t basis;      /* WORD_BASIS_…: of the weakest value */
	char articles[PRICE_SOURCES];
	char name[PRICE_NAME];      /* of the row that was made last, see price_is_made() */
	struct index units_by_mark; /* lines of decisions by their unit_marks() */
	size_t units;               /* that get it */
	int64_t heads;
	fen_t sum;
};

/*
 * Read the indices of the month from the file at path, indices(5).  False where trouble was
 * reported, or an index of the month cannot be used.
 */
bool price_read(struct price *price, const char *path, const struct table_options *options,
		struct diag *diag);

/* By the values in force; false, with trouble reported, where one of them is not set. */
bool price_judge(struct price *price, const struct law *law, struct diag *diag);

/* What one person gets in an area (WORD_AREA_…), started; BLANK where its standard is not set. */
int64_t price_each(const struct price *price, int64_t area);

/* Is a unit approved and paid in the month, and does its category get the supplement? */
bool price_entitles(const struct price *price, const struct record *decision);

/*
 * Make *out, which says who it is, where and whose the account is, a row of the supplement for so
 * many persons; its texts live until the next one is made.  False where it cannot be computed,
 * which was reported.
 */
bool price_give(struct price *price, struct record *out, int64_t heads, const struct where *at,
		struct diag *diag);

/*
 * Put a decision, which stands at `at`, into the supplement: *out is its row.  False where it gets
 * none: it is not approved and paid in the month, its category gets none, or what is missing was
 * reported.
 */
bool price_take(struct price *price, const struct record *decision, const struct where *at,
		struct record *out, struct diag *diag);

/*
 * Is a decision a row of the supplement as it was made: by its case (案号), which holds for whom it
 * is, its programme, month and proposed amount?  What the town approved of it may be another.
 */
bool price_is_made(const struct record *row);

void price_free(struct price *price);

#endif
