#ifndef JZ_IMPORT_FIGURES_H
#define JZ_IMPORT_FIGURES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "import/entry.h"
#include "import/survey.h"

/* What the figures of a row, its amount and its class, say against each other and the others. */

struct figures {
	struct survey *survey;
	size_t members; /* places in the sheet, or SIZE_MAX */
	size_t covered;
	size_t class;
	size_t amount;
	size_t rate;
};

/* survey must outlive figures. */
void figures_begin(struct figures *figures, const struct sheet *sheet, struct survey *survey);

/* The whole number at a place of a mended row; false where none is. */
bool figures_count(const struct entry *entry, size_t place, int64_t *out);

/* Report what there is to report about a mended row, of which usual.h has row, or NULL. */
void figures_check(const struct figures *figures, const struct entry *entry,
		   const struct usual_row *row);

/* Do the rows say by a rule what the column sum is made of, part with it? */
bool figures_explain(const struct cross *cross, size_t sum, size_t part);

/*
 * Report headings that speak of a quarter or a year over what the rows show to be a month's: the
 * rate times the persons covered, or the twelfth of another column.
 */
void figures_check_headings(const struct sheet *sheet, const struct cross *cross);

#endif
