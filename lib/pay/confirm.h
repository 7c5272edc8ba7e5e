#ifndef JZ_PAY_CONFIRM_H
#define JZ_PAY_CONFIRM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/day.h"
#include "base/diag.h"
#include "base/hash.h"
#include "base/index.h"
#include "register/record.h"

/*
 * The town's word on decisions (大办发〔2021〕30号 art. 18: the town confirms).  Nothing is ever
 * recomputed: the amount is the town's where it gave one, else the proposed one.  What is
 * approved or refused stays so.  Undecided and invalid rows cannot be approved.
 *
 * A list's row means the decision of its household and person; one that names no person means
 * the household's own row, or its only row.  To know that, the decisions are read twice:
 * confirm_see() for each, confirm_match(), then confirm_apply() for each.
 */

enum confirm_result {
	CONFIRM_APPROVED, /* now */
	CONFIRM_REFUSED,  /* now */
	CONFIRM_KEPT,     /* had the town's word already */
	CONFIRM_OPEN,     /* has none yet */
	CONFIRM_WAITS,    /* undecided or invalid */
	CONFIRM_NOTHING,  /* not entitled, and not asked about */
	CONFIRM_HELD,     /* asked for and not done; the finding says why */
	CONFIRM_RESULTS
};

struct verdict {
	size_t line;
	struct text household;
	struct text person;
	struct text person_id;
	struct text remark;
	int64_t status; /* WORD_STATUS_…, or BLANK: no word */
	int64_t amount; /* fen, or BLANK */
	int64_t approved_on;
	int64_t heard_on;
	int64_t told_on;
	size_t rows;   /* decisions of the household */
	size_t hits;   /* decisions that it names */
	size_t target; /* line of the decision that it means; 0: none */
};

struct confirm {
	day_t date; /* of approval, where the list gives none */
	bool all;   /* no list: every decided row that brings something */
	struct text file;
	struct verdict *verdict;
	size_t verdicts;
	size_t room;
	struct index households; /* verdicts by household */
	struct index targets;    /* verdicts by the decision's line */
	struct index units;      /* lines of decisions by unit */
	struct hash_set doubled; /* lines of decisions whose unit stands twice */
	struct arena arena;
};

/* Take the town's list; false where reading it failed.  Rows that cannot be read are left out. */
bool confirm_take(struct confirm *confirm, struct record_reader *list);

/* The first reading of a decision. */
void confirm_see(struct confirm *confirm, const struct record *decision);

/* After it: which row of the list means which decision; reports those that mean none or two. */
void confirm_match(struct confirm *confirm, struct diag *diag);

/*
 * The second reading: put the town's word into status, approved_on and approved_amount, and the
 * days of hearing and notice where they are blank.  row is where the decision stands.
 */
enum confirm_result confirm_apply(const struct confirm *confirm, struct record *decision,
				  const struct where *row, struct diag *diag);

/* The town's remark on a decision; blank where none. */
struct text confirm_remark(const struct confirm *confirm, const struct record *decision);

/* Which of the unknown columns of decisions takes the town's remarks; count: none of them. */
size_t confirm_remark_column(const struct text *heading, size_t count);

/* Report a day of approval that is after date, or long before the first month; either BLANK. */
void confirm_check_day(int64_t approved_on, int64_t from, day_t date, const struct where *where,
		       struct diag *diag);

void confirm_free(struct confirm *confirm);

#endif
