#ifndef JZ_HEADING_GLOSSARY_H
#define JZ_HEADING_GLOSSARY_H

#include <stddef.h>

#include "base/letters.h"
#include "base/text.h"
#include "heading/heading.h"

/*
 * What cells would mean as headings, each found once: a sheet may have a hundred thousand rows of
 * words that are headings elsewhere (户主), and each row might begin another header.  The answers
 * are those of heading.h.
 */

enum { GLOSSARY_SLOTS = 1024, GLOSSARY_KEY = 96 };

struct glossary_slot {
	char key[GLOSSARY_KEY]; /* the heading over it, a NUL, the heading */
	size_t n;               /* 0: free */
	struct heading about;
};

struct glossary {
	struct letters letters; /* of all headings that are known */
	struct glossary_slot slot[GLOSSARY_SLOTS];
};

/* Is the cell, folded, made of the letters alone, but for what stands in brackets? */
bool glossary_is_made_of(const struct letters *letters, struct text cell);

void glossary_begin(struct glossary *glossary);

/* As heading_find_below(), and heading_find() where over is blank; glossary may be NULL. */
struct heading glossary_find(struct glossary *glossary, struct text over, struct text cell);

#endif
