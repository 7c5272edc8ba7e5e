#ifndef JZ_WARN_WARNRULE_H
#define JZ_WARN_WARNRULE_H

#include <stdbool.h>
#include <stddef.h>

#include "aid/programme.h"
#include "base/bits.h"
#include "base/truth.h"
#include "register/household.h"
#include "rule/law.h"

/*
 * What each signal means, and how strong it is: the table data/warn/signals.csv, signals(5).  No
 * sum of points: the first row that fits says it, in words.
 */

enum { WARNRULE_FACTS = 4 };

/* What of a register shows that it knows: a column, and the word in it; BLANK: whatever it has. */
struct warnrule_fact {
	int column;
	int64_t word;
};

struct warnrule {
	int64_t signal;   /* WORD_SIGNAL_… */
	int64_t gap;      /* WORD_GAP_… that the row is for */
	enum param least; /* the amount is at least this; PARAM_COUNT: whatever it is */
	int64_t strength; /* WORD_STRENGTH_… */
	struct warnrule_fact fact[WARNRULE_FACTS]; /* of gap less: one of them is enough */
	size_t facts;
	bits_t programmes;  /* of gap less: one bit each, by enum programme */
	struct text why[2]; /* by enum language */
};

/* Starts as { 0 }. */
struct warnrules {
	struct warnrule *rule; /* in the order of the file */
	size_t count;
	size_t room;
	struct arena arena;
};

/* Read the table; false where something of it cannot be used, which was reported. */
bool warnrule_read(struct warnrules *rules, const char *path, struct diag *diag);

struct warnrule_found {
	enum truth truth;            /* is it a warning? */
	const struct warnrule *rule; /* by which; where unknown, the mildest that may fit */
	bool amount;                 /* where unknown: no amount is given, or else */
	enum param lacks;            /* this rule value is not set */
};

/* The first row that fits.  An amount in fen, or BLANK. */
struct warnrule_found warnrule_find(const struct warnrules *rules, const struct law *law,
				    int64_t signal, int64_t gap, int64_t amount);

/* The programmes of the rows of gap less of a signal together. */
bits_t warnrule_programmes(const struct warnrules *rules, int64_t signal);

/*
 * Which fact of a signal does the register lack of a person?  The first column of its row; -1:
 * none, or it has no such column at all.  An amount that is less than the signal's is not it.
 */
int warnrule_lacks(const struct warnrules *rules, int64_t signal, int64_t amount,
		   const struct household *household, const struct person *person, bits_t absent);

void warnrule_free(struct warnrules *rules);

#endif
