#include "announced.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "named.h"
#include "unit.h"

char announced_said[1024];

static void
note(void *context, const struct finding *finding)
{
	size_t n = strlen(announced_said);

	(void)context;
	snprintf(announced_said + n, sizeof(announced_said) - n, "%s:%zu ", finding->id,
		 finding->where->line);
}

struct diag
announced_listen(void)
{
	announced_said[0] = '\0';
	return (struct diag){ .language = LANGUAGE_EN, .sink = note };
}

const char *
announced_file(const char *text, char path[32])
{
	return named_file(path, text, "");
}

bool
announced_read(const char *text, struct holidays *out)
{
	char path[32];
	struct diag diag = announced_listen();
	bool good = holiday_read(announced_file(text, path), &diag, out);

	unlink(path);
	return good;
}
