#include "ledger/chain.h"

#include "base/prose.h"

/* A line feed within a value comes as a blank, so that it ends no value. */
static void
put(struct prose *values, struct text value)
{
	prose_text(values, value);
	prose_add(values, "\n", "\n");
}

void
chain_next(char digest[DIGEST_SIZE], enum record_type type, int own, const struct record *line)
{
	const struct schema *schema = schema_of(type);
	struct prose values = { .language = LANGUAGE_EN };
	char buf[CELL_SIZE];

	put(&values, text_of(digest));
	for (size_t i = 0; i < schema->count; i++) {
		struct text value = record_show(schema, line, i, LANGUAGE_EN, buf);

		if (i < (size_t)own || (i > (size_t)own && value.n > 0))
			put(&values, value);
	}
	(void)digest_of((struct text){ values.p, values.n }, digest);
	prose_free(&values);
}
