#include "scale/piece.h"

#include <string.h>

#include "os/path.h"
#include "register/record.h"

bool
piece_begin(struct piece *piece, const char *path, bool alone, struct diag *diag)
{
	piece->path = path;
	piece->out = outfile_open(path, diag);
	if (piece->out != NULL)
		piece->digest = alone ? digest_begin_aside() : digest_begin();
	return piece->out != NULL;
}

void
piece_add(struct piece *piece, struct part *part, struct text bytes)
{
	outfile_write(piece->out, bytes.p, bytes.n);
	digest_add(piece->digest, bytes);
	part->bytes += (int64_t)bytes.n;
}

bool
piece_end(struct piece *piece, struct part *part, struct arena *arena)
{
	struct outfile *out = piece->out;
	char shown[DIGEST_SIZE];

	digest_end(piece->digest, shown);
	part->digest = arena_text(arena, text_of(shown));
	piece->digest = NULL;
	piece->out = NULL;
	piece->named = outfile_finish(out);
	return piece->named;
}

void
piece_drop(struct piece *piece)
{
	outfile_abandon(piece->out);
	piece->out = NULL;
	if (piece->digest != NULL)
		digest_end(piece->digest, NULL);
	piece->digest = NULL;
	if (piece->named)
		path_remove(piece->path);
}

bool
piece_reads(const char *path, const struct part *part, const char *given, const char *encoding)
{
	static const int required[] = { REGISTER_household_id, -1 };
	const struct table_options options = { .encoding = given };
	struct diag quiet = { 0 };
	struct record_reader *reader =
		record_open(path, RECORD_REGISTER, &options, NULL, required, &quiet);
	bool good = reader != NULL && strcmp(record_encoding(reader), encoding) == 0;

	if (good && part->rows > 0)
		good = record_step(reader) == TABLE_ROW &&
		       text_equal(record_household(reader), part->first);
	record_close(reader);
	return good;
}
