/* jz-explain: the book of explanations, in one file or in a folder. */

#include "explain.h"

#include <stdio.h>
#include <string.h>

#include "os/path.h"

enum { NAME_SIZE = 4096, LINK_SIZE = 32 };

static const char *
name_in(const struct bookout *out, char name[NAME_SIZE], struct text file)
{
	(void)snprintf(name, NAME_SIZE, "%s/%.*s", out->path, SHOW(file));
	return name;
}

/* "00017.html" */
static struct text
link_of(size_t number, char link[LINK_SIZE])
{
	(void)snprintf(link, LINK_SIZE, "%05zu.html", number);
	return text_of(link);
}

/* The pages of the first reading go: there may be fewer in the second. */
static void
take_away(struct bookout *out)
{
	char link[LINK_SIZE];
	char name[NAME_SIZE];

	for (size_t i = 1; out->made && i <= out->book.count; i++)
		path_remove(name_in(out, name, link_of(i, link)));
	bookout_free(out);
}

bool
bookout_begin(struct bookout *out, struct tool *tool, const char *path)
{
	const char *dot = strrchr(path, '.');

	take_away(out);
	*out = (struct bookout){ .tool = tool, .path = path, .made = out->made };
	out->pages = (struct paper){ .prose.language = tool->diag.language, .page = true };
	out->folder = dot == NULL || strcmp(dot, ".html") != 0;
	if (!out->folder) {
		out->pages.sheets = 1; /* behind the index */
		return true;
	}
	out->made = out->made || (path_kind(path) == PATH_NONE && path_make_folder(path));
	if (!out->made)
		diag_say(&tool->diag, DIAG_BOOK_FOLDER, .at = { .file = text_of(path) });
	return out->made;
}

static struct text
title_of(const struct bookout *out)
{
	return out->pages.prose.language == LANGUAGE_ZH ? TEXT("审核说明") : TEXT("Explanations");
}

/* One file of the folder, or the whole; pages NULL: none behind the front. */
static bool
write_file(struct bookout *out, const char *path, const struct paper *front,
	   const struct paper *pages)
{
	struct outfile *file = outfile_open(path, &out->tool->diag);

	if (file == NULL)
		return false;
	outfile_write(file, front->prose.p, front->prose.n);
	if (pages != NULL)
		outfile_write(file, pages->prose.p, pages->prose.n);
	return tool_finish_file(out->tool, file);
}

/* A household's own file; the papers before it are forgotten. */
static void
write_household(struct bookout *out, const struct letter *letter,
		const struct record_reader *reader)
{
	char room[LINK_SIZE];
	char name[NAME_SIZE];
	struct text link = link_of(out->book.count + 1, room);

	out->pages.sheets = 0;
	paper_clear(&out->pages);
	paper_begin(&out->pages, title_of(out));
	casebook_add(&out->book, &out->pages, letter, reader, link);
	paper_end(&out->pages);
	out->failed |= !write_file(out, name_in(out, name, link), &out->pages, NULL);
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
	char name[NAME_SIZE];
	const char *path = out->path;

	paper_begin(&front, title_of(out));
	casebook_index(&out->book, &front, out->tool->date);
	if (out->folder) {
		path = name_in(out, name, TEXT("index.html"));
		paper_end(&front);
	} else {
		paper_end(&out->pages);
	}
	bool done = !out->failed && write_file(out, path, &front, out->folder ? NULL : &out->pages);

	paper_free(&front);
	return done;
}

void
bookout_free(struct bookout *out)
{
	paper_free(&out->pages);
	casebook_free(&out->book);
}
