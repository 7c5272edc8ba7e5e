#ifndef JZ_PUBLISH_DIGITRUN_H
#define JZ_PUBLISH_DIGITRUN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

/* Digits that belong together, however they are written and whatever signs part them. */

/* What ends a run of digits beside letters. */
enum digitrun_bounds {
	DIGITRUN_ALL,  /* nothing */
	DIGITRUN_WIDE, /* the end of a line, a tab, a blank behind another sign */
	DIGITRUN_PART, /* these, and signs that part one number from another: / 、 , ; */
	DIGITRUN_EACH, /* any sign */
};

/* The digit that a character is: 1, １, 一, 壹, 幺, ①, ¹, ١; -1: none. */
int digitrun_digit(uint32_t code);

/* Is it no letter and no digit: a blank, a point, a bracket? */
bool digitrun_is_sign(uint32_t code);

/* How many digits has it other than Chinese ones, which names have too? */
size_t digitrun_plain(struct text t);

/*
 * The next run of *rest, as ASCII digits in buf, which has room for rest->n bytes; *rest is what
 * stands behind it.  Blank where there is none any more.
 */
struct text digitrun_next(struct text *rest, enum digitrun_bounds bounds, char *buf);

#endif
