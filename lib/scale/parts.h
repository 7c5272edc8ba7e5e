#ifndef JZ_SCALE_PARTS_H
#define JZ_SCALE_PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"

/* What a register was cut into: the list parts.csv beside the parts, parts(5). */

#define PARTS_LIST "parts.csv"

struct part {
	const char *file; /* of a part: its name in the folder; of the register: as it was given */
	struct text digest; /* SHA-256 */
	int64_t bytes;
	int64_t rows; /* without the header */
	int64_t households;
	int64_t first_row; /* in the register, of what stands behind the header */
	struct text first; /* household; blank where it has none */
	struct text last;
};

struct parts {
	struct part source;
	struct part *part; /* in the order of the register */
	size_t count;
	struct text key; /* the column by which rows were parted; blank: by households */
	enum language language;
	struct arena arena; /* of texts and paths */
};

/* "007", with as many digits as the last one has, and at least three. */
const char *parts_number(struct parts *parts, size_t part);

/* FOLDER/NAME, which is the arena's. */
const char *parts_path(struct parts *parts, const char *folder, struct text name);

/*
 * Read the list in a folder.  On false trouble was reported: there is none, or it is not whole.
 * parts_free() in any case.
 */
bool parts_read(struct parts *parts, const char *folder, struct diag *diag);

/* Write it there; false where trouble was reported. */
bool parts_write(struct parts *parts, const char *folder, struct diag *diag);

void parts_free(struct parts *parts);

#endif
