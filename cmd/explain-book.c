/* jz-explain: the book of explanations, in one file or in a folder. */

#include "explain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fault.h"
#include "os/path.h"

enum { NAME_SIZE = 4096 };

bool
bookout_begin(struct bookout *out, struct tool *tool, const char *path)
{
	const char *dot = strrchr(path, '.');

	*out = (struct bookout){ .tool = tool, .path = path };
	out->pages = (struct paper){ .prose.language = tool->diag.language, .page = true };
	out->folder = dot == NULL || strcmp(dot, ".html") != 0;
	if (!out->folder)
		out->pages.sheets = 1; /* behind the index */
	else if (path_kind(path) != PATH_NONE || !path_make_folder(path))
		diag_say(&tool->diag, DIAG_BOOK_FOLDER, .at = { .file = text_of(path) });
	return !out->folder || path_kind(path) == PATH_FOLDER;
}

static struct text
title_of(const struct bookout *out)
{
	return out->pages.prose.language == LANGUAGE_ZH ? TEXT("审核说明") : TEXT("Explanations");
}

/* One file of the folder, or the whole. */
static bool
write_file(struct bookout *out, const char *path, const struct paper *front,
	   const struct paper *pages)
{
	struct outfile *file = outfile_open(path, &out->tool->diag);

	if (file == NULL)
		return false;
	outfile_write(file, front->prose.p, front->prose.n);
	outfile_write(file, pages->prose.p, pages->prose.n);
	return tool_finish_file(out->tool, file);
}

static const char *
name_in(const struct bookout *out, char name[NAME_SIZE], struct text file)
{
	snprintf(name, NAME_SIZE, "%s/%.*s", out->path, SHOW(file));
	return name;
}

/* A household's own file; the papers before it are forgotten. */
static void
write_household(struct bookout *out, const struct letter *letter,
		const struct record_reader *reader)
{
	struct paper none = { 0 };
	char link[32];
	char name[NAME_SIZE];

	snprintf(link, sizeof(link), "%05zu.html", out->book.count + 1);
	out->pages.sheets = 0;
	paper_clear(&out->pages);
	paper_begin(&out->pages, title_of(out));
	casebook_add(&out->book, &out->pages, letter, reader, text_of(link));
	paper_end(&out->pages);
	out->failed |= !write_file(out, name_in(out, name, text_of(link)), &out->pages, &none);
}

void
bookout_add(struct bookout *out, const struct letter *letter, const struct record_reader *reader)
{
	struct text link;

	if (out->folder) {
		write_household(out, letter, reader);
		return;
	}
	link = prose_part(&out->book.arena, LANGUAGE_EN, "#{1}", "#{1}",
			  letter->walk->household->id);
	casebook_add(&out->book, &out->pages, letter, reader, link);
}

bool
bookout_end(struct bookout *out)
{
	struct paper front = { .prose.language = out->pages.prose.language, .page = true };
	struct paper none = { 0 };
	char name[NAME_SIZE];
	const char *path = out->path;

	paper_begin(&front, title_of(out));
	casebook_index(&out->book, &front, out->tool->date);
	if (out->folder) {
		path = name_in(out, name, TEXT("index.html"));
		paper_clear(&out->pages);
		paper_end(&front);
	} else {
		paper_end(&out->pages);
	}
	bool done =
		!out->failed && write_file(out, path, &front, out->folder ? &none : &out->pages);

	paper_free(&front);
	return done;
}

void
bookout_free(struct bookout *out)
{
	paper_free(&out->pages);
	casebook_free(&out->book);
}
