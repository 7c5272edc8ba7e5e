#ifndef JZ_TERMS_VISIT_H
#define JZ_TERMS_VISIT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/index.h"
#include "terms/comings.h"
#include "terms/inquiry.h"

/*
 * The sheet for a visit: a row for each fact of a household and of each of its people, with
 * what was recorded, what to ask, and room for what is so now.  Read back, the filled rows
 * change the register.
 */

/* Write the rows of a household that is due. */
void visit_write(struct rowout *out, const struct inquiry *inquiry);

struct visit_cell {
	int64_t value; /* or BLANK */
	struct text text;
};

/* A filled row. */
struct visit_answer {
	size_t line;
	struct text household;
	struct text name;
	struct text number;
	int column;
	struct visit_cell recorded;
	struct visit_cell now;
	day_t died;  /* the day that a status of dead came with, or DAY_NONE */
	size_t rows; /* of the register that it is about */
};

struct visit {
	struct text file;
	struct visit_answer *answer;
	size_t answers;
	size_t room;
	struct index households;
	struct comings comings; /* who came, and who left */
	struct arena arena;
};

/*
 * Take a filled sheet, on the day today; answers are read as a clerk writes them, see
 * terms/reply.h. Rows without an answer, or with one that nothing changed, are passed over.  False
 * where reading failed.
 */
bool visit_take(struct visit *visit, struct record_reader *sheet, day_t today, struct diag *diag);

/*
 * The register is read twice: which rows an answer is about must be known before any is
 * changed.  visit_see() for each row, visit_match(), then visit_apply() for each.
 */
void visit_see(struct visit *visit, const struct record *row);

/* The columns that have answers, one bit each. */
bits_t visit_columns(const struct visit *visit);

/* Report the answers that are about nobody, or about two. */
void visit_match(struct visit *visit, struct diag *diag);

/*
 * Put the answers about a person, and his household, into a row.  What is no longer as the
 * sheet recorded it is reported and left alone.  Returns the columns that took an answer, one
 * bit each.
 */
bits_t visit_apply(const struct visit *visit, struct record *row, struct diag *diag);

void visit_free(struct visit *visit);

#endif
