#ifndef JZ_PUBLISH_EVALUATION_H
#define JZ_PUBLISH_EVALUATION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/index.h"
#include "publish/timing.h"

/*
 * How towns and departments did, evaluation(5), by the lists that other tools wrote: steps in time
 * (deadlines), rechecks done in their term (rechecks), what random checks found wrong (drawn),
 * money that came back (claims), leads that nobody decided (leads), referrals without an answer.
 * 大办发〔2021〕30号（二十三）, Law of 2026 art. 69; neither says what counts for how much, so
 * there are counts alone, and no marks.
 */

enum { EVALUATION_COUNTS = EVALUATION_unanswered + 1 };

struct evaluation_row {
	struct text town;       /* blank: not known, or a department's row */
	struct text department; /* blank: a town's row */
	struct timing_row steps;
	int64_t count[EVALUATION_COUNTS]; /* by column; of money fen */
};

/* Starts as { 0 }. */
struct evaluation {
	struct evaluation_row *row; /* in the order in which the lists have them */
	size_t rows;
	size_t room;
	struct evaluation_row all; /* of each record once */
	bits_t filled;             /* columns that some list speaks of */
	size_t counted;
	size_t unread;
	struct evaluation_household *household; /* of the register */
	size_t households;
	size_t household_room;
	struct index known;
	enum language language; /* of the last list */
	struct arena arena;
};

/* The towns of households, and when they were rechecked.  False with trouble reported. */
bool evaluation_register(struct evaluation *evaluation, const char *path,
			 const struct table_options *options, struct diag *diag);

/*
 * Add a list of any of those kinds, known by its columns.  A row that cannot be read is reported
 * and not counted.  False with trouble reported.
 */
bool evaluation_read(struct evaluation *evaluation, const char *path,
		     const struct table_options *options, struct diag *diag);

/* Towns, what is of no known town, departments, and the sum. */
void evaluation_write(struct evaluation *evaluation, struct rowout *out, enum language language);

void evaluation_free(struct evaluation *evaluation);

#endif
