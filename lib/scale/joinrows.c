#include "scale/joinrows.h"

#include <string.h>

#include "scale/rowbytes.h"
#include "table/table.h"

/* Bytes on their way to the result. */
struct passing {
	struct outfile *out;
	struct digest *head; /* of the header; NULL: behind it */
	bool first;          /* the part whose header is written */
};

static void
take(void *context, struct text bytes)
{
	struct passing *passing = context;

	if (passing->head != NULL)
		digest_add(passing->head, bytes);
	if (passing->head == NULL || passing->first)
		outfile_write(passing->out, bytes.p, bytes.n);
}

/* The encoding of a result; NULL where trouble was reported. */
static const char *
encoding_of(const char *path, struct arena *arena, struct diag *diag)
{
	struct table *table = table_open(path, &(struct table_options){ 0 }, diag);
	const char *encoding =
		table == NULL ? NULL : arena_string(arena, text_of(table_encoding(table)));

	table_close(table);
	return encoding;
}

/* One result; its header goes to head, and must be that of the first one, which stands there then.
 */
static bool
write_part(const struct joined_part *part, struct passing *passing, char head[DIGEST_SIZE],
	   struct arena *arena, struct diag *diag)
{
	struct rowbytes rows = { .fd = -1 };
	char now[DIGEST_SIZE];
	char whole[DIGEST_SIZE];
	const char *encoding = encoding_of(part->result, arena, diag);
	bool good = encoding != NULL && rowbytes_open(&rows, part->result, encoding, diag);

	rows.take = take;
	rows.context = passing;
	passing->head = digest_begin();
	good = good && rowbytes_go(&rows, 2);
	digest_end(passing->head, now);
	passing->head = NULL;
	good = good && rowbytes_go(&rows, SIZE_MAX);
	enum diag_code code = DIAG_NONE;

	if (good) {
		rowbytes_digest(&rows, whole);
		if (passing->first)
			memcpy(head, now, DIGEST_SIZE);
		if (memcmp(head, now, DIGEST_SIZE) != 0)
			code = DIAG_JOIN_HEADER;
		else if (!text_equal(text_of(whole), part->result_digest))
			code = DIAG_JOIN_STALE;
	}
	rowbytes_close(&rows);
	if (code != DIAG_NONE)
		diag_say(diag, code, .at = { .file = text_of(part->result) },
			 .one = text_of(part->number));
	return good && code == DIAG_NONE;
}

bool
joinrows_write(const struct joined *joined, struct outfile *out, struct diag *diag)
{
	struct passing passing = { .out = out, .first = true };
	struct arena arena = { 0 };
	char head[DIGEST_SIZE];
	bool good = true;

	for (size_t i = 0; good && i < joined->parts.count; i++) {
		good = write_part(&joined->part[i], &passing, head, &arena, diag);
		passing.first = false;
	}
	arena_free(&arena);
	return good;
}
