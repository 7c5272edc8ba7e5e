#ifndef JZ_BANK_BANKREASON_H
#define JZ_BANK_BANKREASON_H

#include "base/diag.h"
#include "register/record.h"

/* What a bank's words for not paying mean, and what is to be done: data/bank/reasons.csv. */

struct bankreason {
	struct text words; /* as text_fold() makes them */
	bool part;         /* they may stand anywhere in what the bank says */
	int64_t cause;     /* WORD_CAUSE_… */
	int64_t action;    /* WORD_ACTION_… */
};

/* It starts as { 0 }, in which nothing is known. */
struct bankreasons {
	struct bankreason *reason;
	size_t count;
	size_t room;
	struct arena arena;
};

/* Read the file at path; false where trouble was reported, also of a row that cannot be used. */
bool bankreason_read(struct bankreasons *reasons, const char *path, struct diag *diag);

/* The first that fits; where none does it is another cause, to be corrected. */
struct bankreason bankreason_find(const struct bankreasons *reasons, struct text words);

void bankreason_free(struct bankreasons *reasons);

#endif
