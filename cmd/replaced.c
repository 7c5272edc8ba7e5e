#include "replaced.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "os/path.h"

struct stamp {
	const char *path; /* NULL: the option named none */
	uint64_t before;
};

void
replaced_begin(struct replaced *replaced, const struct option_set *options)
{
	replaced->stamp = arena_calloc(options->count + 1, sizeof(*replaced->stamp));
	for (size_t i = 0; i < options->count; i++) {
		const char *path = option_file(&options->item[i], 0);

		if (path != NULL && strcmp(options->item[i].name, "findings") != 0)
			replaced->stamp[replaced->count++] =
				(struct stamp){ path, path_stamp(path) };
	}
}

void
replaced_say(const struct replaced *replaced, struct diag *diag)
{
	for (size_t i = 0; i < replaced->count; i++) {
		const struct stamp *stamp = &replaced->stamp[i];
		uint64_t now = path_stamp(stamp->path);

		if (now != 0 && now != stamp->before)
			diag_say(diag, DIAG_FILE_REPLACED, .at = { .file = text_of(stamp->path) });
	}
}

void
replaced_free(struct replaced *replaced)
{
	free(replaced->stamp);
}
