#include "replaced.h"

#include <string.h>

#include "table/filelog.h"

void
replaced_say(const struct option_set *options, struct diag *diag)
{
	for (size_t i = 0; i < options->count; i++) {
		const char *path = option_file(&options->item[i], 0);

		if (path != NULL && strcmp(options->item[i].name, "findings") != 0 &&
		    filelog_wrote(diag->files, path))
			diag_say(diag, DIAG_FILE_REPLACED, .at = { .file = text_of(path) });
	}
}
