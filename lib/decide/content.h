#ifndef JZ_DECIDE_CONTENT_H
#define JZ_DECIDE_CONTENT_H

#include "base/text.h"

/*
 * Names that are made of what they name, so that the same thing has the same one on every machine:
 * the first 16 digits of the SHA-256 over its fields as folded UTF-8, each ended by a line feed.
 */

enum { CONTENT_SIZE = 17 };

/*
 * Of a household and one of it: an identity number as 18 places stands for him, else his name; and
 * of what belongs to it beside.
 */
char *content_id(struct text household, struct text person_id, struct text person,
		 const struct text *more, size_t n, char id[CONTENT_SIZE]);

#endif
