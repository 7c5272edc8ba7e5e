#include "table/lines.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

static size_t
find_lost(const char *bytes, size_t from, size_t to)
{
	while (from < to) {
		const char *found = memchr(bytes + from, 0xEF, to - from);

		if (found == NULL)
			break;
		from = (size_t)(found - bytes);
		if (to - from >= 3 && memcmp(found, "\xEF\xBF\xBD", 3) == 0)
			return from;
		from++;
	}
	return to;
}

size_t
lines_mark(const char *bytes, enum lines_mark mark, size_t from, size_t to)
{
	static const char byte[LINES_MARKS] = { '\n', '\r', '\0', 0 };

	if (mark == LINES_LOST)
		return find_lost(bytes, from, to);
	const char *found = memchr(bytes + from, byte[mark], to - from);

	return found == NULL ? to : (size_t)(found - bytes);
}

/* Marks that were not found before stand among the new bytes, or nowhere. */
static void
move_marks(struct lines *lines, struct lines_marks *marks, size_t shift, size_t before)
{
	for (enum lines_mark mark = 0; mark < LINES_MARKS; mark++) {
		/* U+FFFD may come in two pieces */
		size_t again = mark != LINES_LOST ? 0 : before < 2 ? before : 2;

		marks->at[mark] -= shift;
		if (marks->at[mark] >= before)
			marks->at[mark] =
				lines_mark(lines->bytes, mark, before - again, lines->have);
	}
}

/* Take more bytes behind those of the record at hand, which move to the front. */
static void
fill(struct lines *lines)
{
	size_t shift = lines->begin;
	size_t before = lines->have - shift;

	if (shift > 0)
		memmove(lines->bytes, lines->bytes + shift, before);
	lines->begin = 0;
	lines->at -= shift;
	lines->have = before + decode_read(lines->decode, lines->bytes + before, lines->block);
	lines->end = lines->have == before;
	lines->bytes[lines->have] = '\n';
	move_marks(lines, &lines->marks, shift, before);
	if (lines->count > 0)
		move_marks(lines, &lines->kept, shift, before);
}

void
lines_start(struct lines *lines)
{
	lines->begin = lines->at = lines->have = 0;
	lines->end = false;
	lines->number = 1;
	lines->count = 0;
	lines->marks = (struct lines_marks){ 0 };
	while (!lines->end && lines->have < LINES_BLOCK)
		fill(lines);
}

void
lines_open(struct lines *lines, struct decode *decode, size_t block)
{
	*lines = (struct lines){ .decode = decode, .block = block };
	lines->bytes = arena_calloc(LINES_BUFFER, 1);
	lines_start(lines);
}

void
lines_close(struct lines *lines)
{
	free(lines->bytes);
	lines->bytes = NULL;
}

/* The next LF or CR, or the end of what is there. */
static size_t
line_end(const struct lines *lines)
{
	size_t lf = lines->marks.at[LINES_LF];
	size_t cr = lines->marks.at[LINES_CR];

	return cr < lf ? cr : lf;
}

enum lines_found
lines_find(struct lines *lines, struct lines_line *line)
{
	size_t to;
	bool cr;

	for (;;) {
		to = line_end(lines);
		cr = lines->marks.at[LINES_CR] == to;
		if (to - lines->begin > LINES_RECORD)
			return LINES_LONG;
		/* behind a CR there may be the LF that belongs to it */
		if (lines->end || to + cr < lines->have)
			break;
		fill(lines);
	}
	if (lines->at == lines->have)
		return LINES_END;
	*line = (struct lines_line){ lines->at, to, to + (to < lines->have) };
	if (cr && line->next < lines->have && lines->bytes[line->next] == '\n')
		line->next++;
	return LINES_FOUND;
}

void
lines_pass(struct lines *lines, size_t next)
{
	for (enum lines_mark mark = 0; mark < LINES_MARKS; mark++) {
		if (lines->marks.at[mark] >= next)
			continue;
		lines->marks.seen[mark] = true;
		lines->marks.at[mark] = lines_mark(lines->bytes, mark, next, lines->have);
	}
	lines->at = next;
	if (lines->count++ == 0) {
		lines->kept = lines->marks;
		lines->first = next - lines->begin;
	}
}

void
lines_pass_all(struct lines *lines, size_t next)
{
	size_t count = 0;

	for (size_t at = lines->at; at < next; count++)
		at = lines_mark(lines->bytes, LINES_LF, at, next) + 1;
	lines_pass(lines, next);
	lines->number += count - 1;
}

void
lines_begin(struct lines *lines)
{
	lines->begin = lines->at;
	lines->number += lines->count > 0;
	lines->count = 0;
	memset(lines->marks.seen, 0, sizeof(lines->marks.seen));
}

void
lines_back(struct lines *lines)
{
	lines->marks = lines->kept;
	lines->at = lines->begin + lines->first;
	lines->count = 1;
}

void
lines_skip(struct lines *lines)
{
	struct lines_line line;
	enum lines_found found;

	while ((found = lines_find(lines, &line)) == LINES_LONG) {
		size_t to = line_end(lines);

		/* keep the last byte: it may be a CR whose LF is still to come */
		lines_pass(lines, to < lines->have ? to : to - 1);
		lines->begin = lines->at;
		lines->count = 0;
	}
	lines_pass(lines, found == LINES_FOUND ? line.next : lines->have);
}
