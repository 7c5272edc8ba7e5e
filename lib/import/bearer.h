#ifndef JZ_IMPORT_BEARER_H
#define JZ_IMPORT_BEARER_H

#include "base/day.h"
#include "import/entry.h"

/*
 * What the identity number of a person says of his other cells: birth date, sex, relation to the
 * head, disability certificate.
 */
struct bearer {
	day_t today;
	size_t number; /* places in the sheet, or SIZE_MAX */
	size_t birth;
	size_t sex;
	size_t relation;
	size_t card;
	size_t type;
	size_t grade;
	uint64_t household; /* of the last head, */
	day_t head;         /* and his birth date; DAY_NONE: not known */
};

void bearer_begin(struct bearer *bearer, const struct sheet *sheet, day_t today);

/* Report what does not fit in a row.  The rows of a household come one after the other. */
void bearer_check(struct bearer *bearer, const struct entry *entry);

#endif
