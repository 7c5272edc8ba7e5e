#ifndef JZ_LEARN_OVERLAP_H
#define JZ_LEARN_OVERLAP_H

#include <stddef.h>

#include "base/index.h"
#include "base/text.h"

/*
 * Are two sheets of a workbook lists of the same people: of October and of November, or of
 * what is granted and what is paid?  Such sheets make no one register.
 */
struct overlap {
	struct index first; /* identity numbers, with the sheet that has each first */
	size_t *persons;    /* of each sheet */
	size_t *shared;     /* of those of the last one, with each before it */
	size_t persons_room;
	size_t shared_room;
	size_t count; /* of sheets */
};

/* It starts as { 0 }.  Another sheet begins. */
void overlap_next_sheet(struct overlap *overlap);

/* A cell of identity numbers; one that is too short for any is passed over. */
void overlap_add(struct overlap *overlap, struct text number);

/*
 * A sheet before the last one that lists mostly the same people: three or more stand in both,
 * *shared of them, and these are more than half of the people of one of the two.  SIZE_MAX where
 * there is none.
 */
size_t overlap_find(const struct overlap *overlap, size_t *shared);

void overlap_free(struct overlap *overlap);

#endif
