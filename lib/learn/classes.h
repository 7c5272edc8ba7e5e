#ifndef JZ_LEARN_CLASSES_H
#define JZ_LEARN_CLASSES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* The classes of an allowance in a column, A类 and B类, each with how many rows have it. */

enum { CLASSES = 64, CLASS_NAME = 32, CLASS_NONE = CLASSES };

struct class
{
	char name[CLASS_NAME];
	size_t n;
	size_t rows;
};

/* It starts as { 0 }. */
struct classes {
	struct class one[CLASSES];
	size_t count;
};

/* A mended class; which of them it is, or CLASS_NONE: it is blank, too long, or one too many. */
size_t classes_add(struct classes *classes, struct text name);

/* As many rows more of each, as other has them. */
void classes_join(struct classes *classes, const struct classes *other);

/* Its name; good as long as classes is. */
struct text classes_name(const struct classes *classes, size_t which);

/* Does one row alone have it, where others are shared? */
bool classes_is_alone(const struct classes *classes, struct text name);

/* Is it none of those that everybody knows, as four of five rows have? */
bool classes_is_odd(const struct classes *classes, struct text name);

#endif
