#ifndef JZ_REGISTER_CATEGORY_H
#define JZ_REGISTER_CATEGORY_H

#include <stdint.h>

#include "base/diag.h"

/* What category.def says of each, as texts that stay; what is no category, BLANK too, is NONE. */

/* How a decision grants a category, WORD_CATEGORY_…, to {1}; "" where it grants nothing. */
const char *category_granted(int64_t category, enum language language);

/* What of it is paid, as a noun; "" where nothing is, and of what is no category. */
const char *category_aid(int64_t category, enum language language);

/* What people call it, on paper: a file has its word, which in English is a code. */
struct text category_called(int64_t category, enum language language);

#endif
