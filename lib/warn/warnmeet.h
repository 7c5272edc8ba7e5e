#ifndef JZ_WARN_WARNMEET_H
#define JZ_WARN_WARNMEET_H

#include "aid/refer.h"
#include "base/hash.h"
#include "warn/warning.h"
#include "warn/warnrule.h"

/* Where the register has those whom signals are about, and what aid they have there. */

struct warnmeet {
	size_t item; /* of warnings */
	int64_t gap; /* WORD_GAP_…; BLANK: they have what they may be due, as far as is known */
	int lacks;   /* the column whose fact the register lacks of him; -1: none */
	struct text household;
	struct text town;
	struct text village;
	struct text name;
	struct text number;     /* 18 places; blank: none that is good */
	struct text programmes; /* what he, or the household, is due or may be due */
	bool differs;           /* another name than the signal's */
};

struct warnmeets {
	/* set by the caller */
	struct warnings *warnings;
	const struct warnrules *rules;
	const struct law *law;
	struct refer refer; /* as it has it, but for take and context */

	struct warnmeet *meet; /* in the order of the register */
	size_t count;
	size_t room;
	size_t held; /* households of these with faults: of them the rows alone were looked at */
	struct hash_set risk; /* who lives with somebody at risk: by number, by name and birth */
	struct hash_set risk_name;    /* by name alone */
	struct warnmeet_offer *offer; /* of the household at hand */
	size_t offers;
	size_t offer_room;
	const struct walk *walk;
	const struct person *person;
	struct arena arena;
};

/* Look a decided household through. */
void warnmeet_household(struct warnmeets *meets, const struct walk *walk);

/*
 * Is it not to be shown where he lives?  Who is in no register may be one of them by another
 * number: a name is enough then.  Once all households were looked through.
 */
bool warnmeet_hides(const struct warnmeets *meets, const struct warning *warning);

/* Forget all, to read the register anew. */
void warnmeet_forget(struct warnmeets *meets);

void warnmeet_free(struct warnmeets *meets);

#endif
