#include "table/xlsxnote.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "table/cellname.h"
#include "table/xlsxbook.h"

struct reader {
	struct comments *comments;
	struct arena *arena;
	bool thread;
	struct text *author; /* in the order of the part */
	size_t room;
	size_t authors;
	size_t line; /* of the comment that is read; 0: none */
	size_t column;
	size_t written_by; /* in author */
	struct xlsxbook_text text;
};

static void
on_start(void *context, const char *name, const char **attributes)
{
	struct reader *reader = context;

	if (strcmp(name, reader->thread ? "threadedComment" : "comment") == 0) {
		const char *reference = package_attribute(attributes, "ref");
		const char *author = package_attribute(attributes, "authorId");
		int64_t number = 0;

		reader->line = 0;
		if (reference != NULL)
			(void)cellname_read(reference, &reader->line, &reader->column);
		reader->written_by =
			author != NULL && num_parse(author, strlen(author), INT32_MAX, &number)
				? (size_t)number
				: SIZE_MAX;
		reader->text.n = 0;
	} else if (strcmp(name, "author") == 0) {
		reader->text.n = 0;
		reader->text.open = true;
	} else if (reader->thread && strcmp(name, "text") == 0) {
		reader->text.open = true;
	} else {
		xlsxbook_text_start(&reader->text, name);
	}
}

static void
add_comment(struct reader *reader)
{
	struct text words = { reader->text.bytes, reader->text.n };

	if (reader->line > 0 && words.n > 0)
		comments_add(reader->comments, reader->arena, reader->line, reader->column,
			     reader->written_by < reader->authors
				     ? reader->author[reader->written_by]
				     : TEXT_NONE,
			     words, !reader->thread);
	reader->line = 0;
}

static void
on_end(void *context, const char *name)
{
	struct reader *reader = context;

	if (strcmp(name, "author") == 0) {
		struct text author = { reader->text.bytes, reader->text.n };

		reader->author = arena_grow(reader->author, &reader->room, reader->authors,
					    sizeof(*reader->author));
		reader->author[reader->authors++] =
			author.n == 0 ? TEXT_NONE : arena_text(reader->arena, text_trim(author));
		reader->text.open = false;
	} else if (strcmp(name, reader->thread ? "threadedComment" : "comment") == 0) {
		add_comment(reader);
	} else if (strcmp(name, "text") == 0) {
		reader->text.open = false;
	} else {
		xlsxbook_text_end(&reader->text, name);
	}
}

static void
on_text(void *context, const char *s, int n)
{
	struct reader *reader = context;

	if (reader->text.open)
		xlsxbook_text_add(&reader->text, s, (size_t)n);
}

static bool
read_part(struct package *package, const char *part, bool thread, struct arena *arena,
	  struct comments *comments)
{
	static const struct package_handler handler = { on_start, on_end, on_text };
	struct reader reader = { .comments = comments, .arena = arena, .thread = thread };
	bool good =
		!package_has(package, part) || package_part_read(package, part, &handler, &reader);

	free(reader.author);
	free(reader.text.bytes);
	return good;
}

bool
xlsxnote_read(struct package *package, const char *sheet, struct arena *arena,
	      struct comments *comments)
{
	struct package_links links = { 0 };
	bool good = package_links(package, sheet, arena, &links);

	for (size_t i = 0; good && i < links.count; i++) {
		bool thread = strcmp(links.link[i].type, "threadedComment") == 0;

		if (thread || strcmp(links.link[i].type, "comments") == 0)
			good = read_part(package, links.link[i].target, thread, arena, comments);
	}
	free(links.link);
	return good;
}
