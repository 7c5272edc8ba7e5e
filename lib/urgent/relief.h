#ifndef JZ_URGENT_RELIEF_H
#define JZ_URGENT_RELIEF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/hash.h"
#include "civil/workday.h"
#include "page/papers.h"
#include "rule/law.h"
#include "urgent/reserve.h"

/*
 * Temporary relief (临时救助): cases(5), one row each, made decisions that are paid once.  A case
 * has one approval and one payment, or several a month apart; each is a decision of its own month,
 * whose case is CASE or CASE/STAGE: by that the ledger of payments knows it again.  Where the
 * reserve has not the case and will not have it, it is left blank, and nothing can be paid by the
 * decision.
 *
 * A case is held back, with a finding and a decision that says so, where it is the same cause again
 * (cause, and event or month of it, of the same household or person, whatever its number or town)
 * without new facts; where cases that follow each other come to more together than the town may
 * approve; or where the reserve has not so much.
 */

/* It starts as { .law = …, .reserve = …, .date = …, .take = … }. */
struct relief {
	const struct ruleset *rules; /* NULL: law alone counts */
	const struct law *law;       /* of date */
	struct reserve *reserve;
	const struct workday *calendar; /* for the day on which papers are due; NULL: nobody asks */
	const struct papers *papers;    /* which are asked for; NULL: none is named */
	enum language language;         /* of the tasks */
	day_t date;
	bool record;  /* what is promised will be put down in the reserve */
	bool settled; /* the ledger of payments was read: what was promised and paid is spent */
	void (*take)(void *context, const struct record *decision); /* each row that is made */
	/* what is owed of a case that was paid first, as a task (RECORD_APPLICATION); or NULL */
	void (*take_papers)(void *context, const struct record *task);
	void *context;

	struct law *own;     /* of the day on which the case at hand was accepted */
	struct hash_set ids; /* of the cases of the file */
	size_t cases;
	size_t granted; /* with money */
	size_t refused; /* the town granted nothing */
	size_t open;    /* undecided */
	size_t held;    /* back, as was reported */
	fen_t sum;      /* granted */
};

/* Judge a row (RECORD_CASE). */
void relief_take(struct relief *relief, const struct record_reader *reader,
		 const struct record *row, struct diag *diag);

/*
 * All rows of the file at path, cases(5); *begin, unless NULL, is called with the reader before the
 * first.  False where trouble was reported.
 */
bool relief_read(struct relief *relief, const char *path, const struct table_options *options,
		 bool (*begin)(void *context, const struct record_reader *reader),
		 struct diag *diag);

void relief_free(struct relief *relief);

#endif
