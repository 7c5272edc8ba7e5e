#ifndef JZ_INSPECT_DRAWRESULT_H
#define JZ_INSPECT_DRAWRESULT_H

#include "base/money.h"
#include "inspect/drawn.h"
#include "inspect/drawplan.h"

/*
 * What checks came to: by stratum those that were drawn, and beside them those picked for a risk,
 * which say nothing of the others.  Nothing here is a rate: strata are drawn by seats, and a share
 * of the whole would want weights.
 */
struct drawresult {
	struct text stratum;
	bool risk;
	size_t drawn; /* with substitutes, without those whom they replace */
	size_t right;
	size_t wrong;
	size_t recovery;
	size_t corrected; /* of wrong and recovery */
	size_t absent;
	size_t open;   /* nobody has said anything */
	fen_t amount;  /* to be recovered */
	int64_t last;  /* the greatest place in the stratum */
	size_t random; /* rows that have one */
};

struct drawresults {
	struct drawresult *result; /* by stratum, risks behind; starts as NULL */
	size_t count;
	size_t room;
	struct drawresult sum[2]; /* drawn, picked for a risk */
};

/*
 * Count them.  What lacks is reported: a row of the draw (plan may be NULL: by its places
 * alone), an amount, a day, a substitute.
 */
void drawresult_count(struct drawresults *results, const struct drawn *drawn,
		      const struct drawplan *plan, struct diag *diag);

void drawresult_free(struct drawresults *results);

#endif
