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

/* The same for who makes some cells himself: one of its own cells, in the order of the columns. */
void recordout_cell(struct rowout *out, const struct schema *schema, enum language language,
		    const struct record *record, size_t column);

/* And its extra cells behind them, which end the row. */
void recordout_end_row(struct rowout *out, const struct record *record, size_t extras);

#endif
