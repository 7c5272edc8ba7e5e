#include "jsonout.h"

#include <stdio.h>

#include "base/json.h"

static void
put(void *context, struct text part)
{
	(void)context;
	(void)fwrite(part.p, 1, part.n, stderr);
}

static void
put_string(struct text text)
{
	json_string(text, put, NULL);
}

void
jsonout_begin(const char *key, struct text value)
{
	(void)fprintf(stderr, "{\"%s\":", key);
	put_string(value);
}

void
jsonout_text(const char *key, struct text value)
{
	if (value.n == 0)
		return;
	(void)fprintf(stderr, ",\"%s\":", key);
	put_string(value);
}

void
jsonout_number(const char *key, size_t value)
{
	(void)fprintf(stderr, ",\"%s\":%zu", key, value);
}

void
jsonout_end(void)
{
	(void)fputs("}\n", stderr);
}
