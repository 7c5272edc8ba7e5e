#ifndef JZ_TABLE_SST_H
#define JZ_TABLE_SST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* The shared texts of an .xls: [MS-XLS] 2.4.265, over as many records as it takes. */
struct sst {
	char *bytes; /* of all texts, one behind the other */
	size_t room;
	size_t used;
	size_t *end; /* of each */
	size_t end_room;
	size_t count;
};

/*
 * Read the table whose record begins at a place in a stream.  False where it breaks off; the
 * texts up to there are good.  sst_free() is due in both cases.
 */
bool sst_read(struct sst *sst, const unsigned char *stream, size_t size, size_t at);
void sst_free(struct sst *sst);

/* A text, without blanks at its ends; false where there is none of that number. */
bool sst_text(const struct sst *sst, size_t number, struct text *out);

#endif
