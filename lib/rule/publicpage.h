#ifndef JZ_RULE_PUBLICPAGE_H
#define JZ_RULE_PUBLICPAGE_H

#include <stddef.h>

#include "base/prose.h"
#include "rule/ruleset.h"

/*
 * What a place makes public of its rules (社会救助法第六十七条): one page of HTML that stands
 * alone, in Chinese and then in English, with each value in force on a date, the document and
 * article that set it and since when, and the documents.  Public is what an official document sets;
 * what is known at second hand, or is a choice of ours, is no policy of anybody's and is left out.
 * Invented values of examples stand on the page, which then says so in its head.
 */
struct publicpage {
	const struct ruleset *rules;
	const struct law *law; /* of the rules, for one date */
	size_t shown;          /* values on the page */
	size_t left;           /* values in force that are not */
	size_t invented;       /* of those shown */
};

/* Write the page into out, and count. */
void publicpage_write(struct publicpage *page, struct prose *out);

#endif
