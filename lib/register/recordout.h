#ifndef JZ_REGISTER_RECORDOUT_H
#define JZ_REGISTER_RECORDOUT_H

#include <stddef.h>

#include "register/record.h"
#include "table/rowout.h"

/* Records written again, in the language that the output is to have. */

/* The header of a type, with extra headings behind. */
void recordout_header(struct rowout *out, enum record_type type, enum language language,
		      const struct text *extra, size_t extras);

/* A row; its extra may be NULL, and is then blank. */
void recordout_row(struct rowout *out, enum record_type type, enum language language,
		   const struct record *record, size_t extras);

#endif
