#ifndef JZ_TESTS_PRICED_H
#define JZ_TESTS_PRICED_H

#include "pay/price.h"
#include "rule/ruleset.h"

/* The supplement of 2026-11 under rules/sample on 2026-12-01; findings go to scratch. */
extern struct priced {
	struct ruleset *rules;
	struct law law;
	struct price price;
} priced;

/* Before and after a test; scratch begins and ends with them. */
void priced_begin(void);
void priced_end(void);

/* Read i.csv: indices of 2026-10, and in its third line these, "2026-11,3.5,5.9,3.6". */
bool priced_read(const char *row);

#endif
