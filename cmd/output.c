#include "output.h"

#include <string.h>

/* A workbook has no encoding of text; what comes of it opens in a spreadsheet program. */
static const char *
encoding_for(const char *path, const char *encoding)
{
	if (path == NULL || strcmp(path, "-") == 0)
		return NULL;
	return encoding != NULL && strncmp(encoding, "xls", 3) == 0 ? "UTF-8-BOM" : encoding;
}

struct rowout *
output_open(struct output_set *set, const char *path, enum language language, const char *encoding,
	    struct diag *diag)
{
	struct rowout_options options = {
		.encoding = encoding_for(path, encoding),
		.language = language,
	};

	if (set->count == OUTPUT_ROOM)
		return NULL;
	struct rowout *out = rowout_open(path, &options, diag);

	if (out != NULL)
		set->out[set->count++] = out;
	return out;
}

void
output_discard(struct output_set *set, struct rowout *out)
{
	for (size_t i = 0; i < set->count; i++)
		if (set->out[i] == out)
			set->out[i] = set->out[--set->count];
	rowout_abandon(out);
}

bool
output_finish(struct output_set *set, bool keep)
{
	bool fine = true;

	for (size_t i = 0; i < set->count; i++) {
		if (keep && fine)
			fine = rowout_finish(set->out[i]);
		else
			rowout_abandon(set->out[i]);
	}
	set->count = 0;
	return fine;
}
