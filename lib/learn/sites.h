#ifndef JZ_LEARN_SITES_H
#define JZ_LEARN_SITES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/* The names of places in a column, told against each other: 枫乎村 where all others are 枫林村. */

enum { SITES = 256, SITES_NONE = UINT16_MAX, SITE_NAME = 48 };

struct site {
	char name[SITE_NAME];
	size_t n;
	size_t rows;  /* that have it */
	size_t cells; /* in which it is written; the other rows have it by a merged one */
};

/* It starts as { 0 }. */
struct sites {
	struct site one[SITES];
	size_t count;
	size_t rows;    /* that have a name */
	size_t figures; /* of these, a number alone */
	size_t last;    /* that was added, which mostly comes again */
	bool more;      /* there are more names than these */
};

/* A cell of the column, once for each row; which name it is, or SITES_NONE: none, or one too many.
 */
uint16_t sites_add(struct sites *sites, struct text name);

/* A row without such a cell, for which that of a row above speaks; SITES_NONE is allowed. */
void sites_carry(struct sites *sites, uint16_t which);

/* Good as long as sites is. */
struct text sites_name(const struct sites *sites, size_t which);

/* Is it one of them? */
bool sites_has(const struct sites *sites, struct text name);

/* Is it a number or a group alone, or 村 without a name, where most rows have names, or a town
 * where nearly all have villages? */
bool sites_is_odd(const struct sites *sites, struct text name);

/* Is it the only name without 村 or 社区 behind it, and no place as 敬老院 or 张家湾 is? */
bool sites_is_none(const struct sites *sites, struct text name);

/* The rows whose name ends with one of the words, or has one in it: text_ends_any(),
 * text_has_any(). */
size_t sites_rows(const struct sites *sites, bool (*is)(struct text name, const char *words),
		  const char *words);

/*
 * What a name may be that a few rows have alone: one that many have, and that differs from it by a
 * character that is in few names of places, by its end (枫林, 枫林村委会) or by a group behind it
 * (枫林村3组).  Good as long as sites is; blank where it is like no other.
 */
struct text sites_like(const struct sites *sites, struct text name);

#endif
