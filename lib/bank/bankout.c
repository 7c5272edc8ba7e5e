#include "bank/bankout.h"

#include <stdlib.h>

#include "table/decode.h"
#include "table/outfile.h"

struct bankout {
	const struct bank *bank;
	struct where where;
	struct bank_row ends;
	struct bankline line;
	struct outfile *file;
	struct diag *diag;
	bool good;
};

static void
write_line(struct bankout *out, enum bank_place place, const struct bank_row *row)
{
	if (out->bank->part[BANK_SENT][place].count == 0)
		return;
	if (bankline_make(&out->line, place, row, &out->where, out->diag))
		outfile_write(out->file, out->line.bytes, out->line.n);
	else
		out->good = false;
}

struct bankout *
bankout_open(const char *path, const struct bank *bank, const struct bank_row *ends,
	     struct diag *diag)
{
	const struct bank_shape *shape = &bank->shape[BANK_SENT];
	struct where where = { .file = text_of(path) };

	if (!text_ends(where.file, shape->ending)) {
		diag_say(diag, DIAG_BANK_ENDING, .at = where, .one = shape->ending);
		return NULL;
	}
	struct outfile *file = outfile_open(path, diag);

	if (file == NULL)
		return NULL;
	struct bankout *out = arena_calloc(1, sizeof(*out));

	*out = (struct bankout){ .bank = bank,
				 .where = where,
				 .ends = *ends,
				 .file = file,
				 .diag = diag,
				 .good = true };
	bankline_begin(&out->line, bank, BANK_SENT);
	if (shape->choice[BANK_MARK] != 0)
		outfile_text(file, TEXT("\xEF\xBB\xBF"));
	write_line(out, BANK_HEAD, &out->ends);
	if (out->good)
		return out;
	bankout_abandon(out);
	return NULL;
}

void
bankout_row(struct bankout *out, const struct bank_row *row)
{
	write_line(out, BANK_BODY, row);
}

bool
bankout_close(struct bankout *out)
{
	write_line(out, BANK_TAIL, &out->ends);
	return out->good;
}

bool
bankout_prepare(struct bankout *out)
{
	return out->good && outfile_prepare(out->file);
}

bool
bankout_finish(struct bankout *out)
{
	struct outfile *file = out->file;
	bool good = out->good;

	if (good)
		out->file = NULL;
	bankout_abandon(out);
	return good && outfile_finish(file);
}

void
bankout_abandon(struct bankout *out)
{
	if (out == NULL)
		return;
	outfile_abandon(out->file);
	bankline_end(&out->line);
	free(out);
}
