#ifndef JZ_HEADING_PROPOSE_H
#define JZ_HEADING_PROPOSE_H

#include <stdbool.h>
#include <stddef.h>

#include "mend/mend.h"

/*
 * What a column may be whose heading nobody knows: the column of the register whose label or
 * alias is most like the heading, where more than 57 in a hundred of the characters of both are
 * common to them, and where four of five of its cells are such as that column holds.  What is of
 * more than a month (季度保障金额) is like no monthly amount, what is the household's (家庭月收入)
 * like no person's.
 */
struct proposal {
	const struct column *column; /* like the heading; NULL: none is */
	size_t cells;                /* with content */
	size_t fit;                  /* of them such as the column holds */
	size_t names;                /* such as are names */
};

void propose_begin(struct proposal *proposal, struct text heading);

void propose_add(struct proposal *proposal, const struct mender *mender, struct text cell);

/* Count the cells of another column as well, which is called the same. */
void propose_join(struct proposal *proposal, const struct proposal *other);

/* The column, if the cells fit; else NULL. */
const struct column *propose_column(const struct proposal *proposal);

/* Are four of five of the cells names? */
bool propose_is_names(const struct proposal *proposal);

#endif
