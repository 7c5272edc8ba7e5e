#include "table/rowout.h"

#include <stdlib.h>

#include "base/arena.h"
#include "table/csvout.h"
#include "table/outfile.h"
#include "table/xlsxout.h"

struct rowout {
	struct diag *diag;
	struct text name;
	struct outfile *out;
	const struct rowout_format *format;
	void *writer; /* NULL: everything is written */
};

/* By the end of the name, folded; the rest is CSV. */
static const struct kind {
	struct text ending;
	const struct rowout_format *format; /* NULL: cannot be written */
} kinds[] = {
	{ { ".xlsx", 5 }, &xlsxout_format },
	{ { ".xls", 4 }, NULL },
	{ { ".ods", 4 }, NULL },
	{ { ".et", 3 }, NULL }, /* WPS */
};

/* NULL: by its name it is no other than CSV. */
static const struct kind *
kind_of(struct text name)
{
	char buf[8];
	struct text tail = { name.p + name.n - (name.n < 5 ? name.n : 5), name.n < 5 ? name.n : 5 };
	struct text ending = text_fold(tail, buf, sizeof(buf));

	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
		if (text_ends(ending, kinds[i].ending))
			return &kinds[i];
	return NULL;
}

bool
rowout_is_workbook(const char *path)
{
	const struct kind *kind = path == NULL ? NULL : kind_of(text_of(path));

	return kind != NULL && kind->format == &xlsxout_format;
}

bool
rowout_is_table(const char *path, struct diag *diag)
{
	struct text name = text_of(path == NULL ? "-" : path);
	struct text rest = name;
	struct text base = name;

	while (rest.n > 0)
		base = text_next(&rest, '/');
	size_t dot = base.n;

	while (dot > 0 && base.p[dot - 1] != '.')
		dot--;
	struct text ending = dot < 2 ? TEXT_NONE : text_from(base, dot - 1);
	char buf[8];

	if (ending.n == 0 || rowout_is_workbook(path) ||
	    (ending.n < sizeof(buf) &&
	     text_equal(text_fold(ending, buf, sizeof(buf)), TEXT(".csv"))))
		return true;
	diag_say(diag, DIAG_OUTPUT_KIND, .at = { .file = name }, .one = ending);
	return false;
}

/* NULL, with trouble reported, where we cannot write such a file. */
static const struct rowout_format *
find_format(struct text name, struct diag *diag)
{
	const struct kind *kind = kind_of(name);

	if (kind == NULL)
		return &csvout_format;
	if (kind->format == NULL)
		diag_say(diag, DIAG_OUTPUT_KIND, .at = { .file = name },
			 .one = text_of(kind->ending.p));
	return kind->format;
}

struct rowout *
rowout_open(const char *path, const struct rowout_options *options, struct diag *diag)
{
	struct text name = text_of(path == NULL ? "-" : path);
	const struct rowout_format *format = find_format(name, diag);
	struct outfile *file = format == NULL ? NULL : outfile_open(path, diag);

	if (file == NULL)
		return NULL;
	struct rowout *out = arena_calloc(1, sizeof(*out));

	*out = (struct rowout){ .diag = diag, .name = name, .out = file, .format = format };
	out->writer = format->open(file, options);
	if (!format->failed(out->writer))
		return out;
	rowout_finish(out);
	return NULL;
}

void
rowout_cell(struct rowout *out, enum cell_kind kind, struct text value)
{
	out->format->cell(out->writer, kind, value);
}

void
rowout_end_row(struct rowout *out)
{
	out->format->end_row(out->writer);
}

struct rowout *
rowout_apart(const struct rowout *out)
{
	if (out->format->apart == NULL)
		return NULL;
	struct rowout *apart = arena_calloc(1, sizeof(*apart));

	*apart =
		(struct rowout){ .format = out->format, .writer = out->format->apart(out->writer) };
	return apart;
}

void
rowout_take(struct rowout *out, struct rowout *apart)
{
	out->format->take(out->writer, apart->writer);
}

void
rowout_line(struct rowout *out, struct text line)
{
	if (out->format->line != NULL)
		out->format->line(out->writer, line);
}

/* What the writer still has goes out, and the writer itself. */
static bool
end_writer(struct rowout *out)
{
	struct where where = { .file = out->name };
	void *writer = out->writer;

	out->writer = NULL;
	return writer == NULL || out->format->finish(writer, out->diag, &where);
}

bool
rowout_prepare(struct rowout *out)
{
	return end_writer(out) && outfile_prepare(out->out);
}

bool
rowout_finish(struct rowout *out)
{
	bool good = end_writer(out);

	if (good)
		good = outfile_finish(out->out);
	else
		outfile_abandon(out->out);
	free(out);
	return good;
}

void
rowout_abandon(struct rowout *out)
{
	if (out == NULL)
		return;
	if (out->writer != NULL)
		out->format->abandon(out->writer);
	outfile_abandon(out->out);
	free(out);
}
