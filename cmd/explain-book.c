/* jz-explain: the book of explanations, in one file or in a folder. */

#include "explain.h"

#include <stdio.h>
#include <stdlib.h>
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
title_of(const struct paper *paper)
{
	return paper->prose.language == LANGUAGE_ZH ? TEXT("审核说明") : TEXT("Explanations");
}

/* One file of the folder, or the whole, in two parts. */
static bool
write_file(struct bookout *out, const char *path, struct text front, struct text pages)
{
	struct outfile *file = outfile_open(path, &out->tool->diag);

	if (file == NULL)
		return false;
	outfile_text(file, front);
	if (pages.n > 0)
		outfile_text(file, pages);
	return tool_finish_file(out->tool, file);
}

static struct text
said(const struct paper *paper)
{
	return (struct text){ paper->prose.p, paper->prose.n };
}

/* ---- sheets ---- */

void
booksheets_begin(struct booksheets *sheets, const struct bookout *out)
{
	*sheets = (struct booksheets){
		.folder = out->folder,
		.paper = { .prose.language = out->pages.prose.language, .page = true },
	};
}

void
booksheets_add(struct booksheets *sheets, const struct letter *letter,
	       const struct record_reader *reader)
{
	struct paper *paper = &sheets->paper;
	size_t n = sheets->book.count;

	paper->sheets = sheets->folder ? 0 : 1; /* behind the index */
	if (sheets->folder)
		paper_begin(paper, title_of(paper));
	casebook_add(&sheets->book, paper, letter, reader);
	if (sheets->folder)
		paper_end(paper);
	sheets->end = arena_grow(sheets->end, &sheets->room, n, sizeof(*sheets->end));
	sheets->end[n] = paper->prose.n;
}

void
booksheets_free(struct booksheets *sheets)
{
	paper_free(&sheets->paper);
	casebook_free(&sheets->book);
	free(sheets->end);
}

/* A household's own file. */
static void
take_file(struct bookout *out, const struct casebook_entry *entry, struct text page)
{
	char room[LINK_SIZE];
	char name[NAME_SIZE];
	struct text link = link_of(out->book.count + 1, room);

	casebook_take(&out->book, entry, link);
	out->failed |= !write_file(out, name_in(out, name, link), page, TEXT_NONE);
}

void
bookout_take(struct bookout *out, struct booksheets *sheets)
{
	struct arena *arena = &out->book.arena;
	size_t from = 0;

	for (size_t i = 0; i < sheets->book.count; from = sheets->end[i++]) {
		const struct casebook_entry *entry = &sheets->book.entry[i];
		struct text sheet = { sheets->paper.prose.p + from, sheets->end[i] - from };

		if (out->folder) {
			take_file(out, entry, sheet);
			continue;
		}
		casebook_take(&out->book, entry,
			      prose_part(arena, LANGUAGE_EN, "#{1}", "#{1}", entry->id));
		paper_take(&out->pages, sheet);
	}
	paper_clear(&sheets->paper);
	casebook_forget(&sheets->book);
}

/* ---- the end ---- */

bool
bookout_end(struct bookout *out)
{
	struct paper front = { .prose.language = out->pages.prose.language, .page = true };
	char name[NAME_SIZE];
	const char *path = out->path;

	paper_begin(&front, title_of(&front));
	casebook_index(&out->book, &front, out->tool->date);
	if (out->folder) {
		path = name_in(out, name, TEXT("index.html"));
		paper_end(&front);
	} else {
		paper_end(&out->pages);
	}
	bool done = !out->failed && write_file(out, path, said(&front), said(&out->pages));

	paper_free(&front);
	return done;
}

void
bookout_free(struct bookout *out)
{
	paper_free(&out->pages);
	casebook_free(&out->book);
}
