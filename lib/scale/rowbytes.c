#include "scale/rowbytes.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fault.h"
#include "os/spool.h"
#include "table/encoding.h"
#include "table/lines.h"

enum {
	BLOCK = 256 * 1024,
	FAR = 2 * (LINES_RECORD + LINES_BLOCK), /* no reader looks further, not in UTF-16 either */
};

bool
rowbytes_open(struct rowbytes *rows, const char *path, const char *encoding, struct diag *diag)
{
	const struct encoding *known = encoding_look_up(encoding);
	struct fault room;

	rows->fd = -1;
	rows->row = 1;
	rows->diag = diag;
	rows->name = text_of(path);
	if (known == NULL) {
		diag_say(diag, DIAG_PART_KIND, .at = { .file = rows->name },
			 .one = text_of(encoding));
		return false;
	}
	rows->unit = strncmp(known->canonical, "UTF-16", 6) == 0 ? 2 : 1;
	rows->big = strcmp(known->canonical, "UTF-16BE") == 0;
	rows->fd = spool_input(path);
	if (rows->fd < 0) {
		diag_say(diag, DIAG_FILE_OPEN, .at = { .file = rows->name },
			 .one = text_of(fault_text(errno, diag->language, &room)));
		return false;
	}
	rows->bytes = arena_calloc(BLOCK, 1);
	rows->digest = digest_begin_aside();
	return true;
}

void
rowbytes_is_line(struct rowbytes *rows, size_t row)
{
	rows->line = arena_grow(rows->line, &rows->room, rows->lines, sizeof(*rows->line));
	rows->line[rows->lines++] = row;
}

/* Hand on what was passed, and have more bytes; those of a character that was cut stay. */
static void
fill(struct rowbytes *rows)
{
	size_t left = rows->have - rows->begin;
	struct fault room;

	memmove(rows->bytes, rows->bytes + rows->begin, left);
	rows->begin = 0;
	rows->have = left;
	while (!rows->end && rows->have < BLOCK) {
		long got = spool_read(rows->fd, rows->bytes + rows->have, BLOCK - rows->have);

		if (got < 0) {
			diag_say(rows->diag, DIAG_FILE_READ, .at = { .file = rows->name },
				 .one = text_of(fault_text(errno, rows->diag->language, &room)));
			rows->failed = true;
		}
		rows->end = got <= 0;
		rows->have += got > 0 ? (size_t)got : 0;
	}
	digest_add(rows->digest, (struct text){ (char *)rows->bytes + left, rows->have - left });
}

/* The character at hand, as far as it matters. */
static unsigned
character(const struct rowbytes *rows, const unsigned char *at)
{
	if (rows->unit == 1)
		return at[0];
	return rows->big ? (unsigned)at[0] << 8 | at[1] : (unsigned)at[1] << 8 | at[0];
}

static bool
is_one_line(struct rowbytes *rows)
{
	while (rows->passed < rows->lines && rows->line[rows->passed] < rows->row)
		rows->passed++;
	return rows->passed < rows->lines && rows->line[rows->passed] == rows->row;
}

/* A line has ended before the byte at that place of the file; has the row? */
static void
end_line(struct rowbytes *rows, int64_t place)
{
	rows->broken = false;
	if (rows->quoted && !is_one_line(rows))
		return;
	if (rows->quoted)
		rows->closed = rows->at + FAR;
	rows->quoted = false;
	rows->row++;
	rows->at = place;
}

/* Look at bytes up to the beginning of a row, or to the last whole character there is. */
static const unsigned char *
pass(struct rowbytes *rows, const unsigned char *at, const unsigned char *end, int64_t offset,
     size_t row)
{
	const unsigned char *begin = at;

	while ((size_t)(end - at) >= rows->unit) {
		/* most bytes are neither quotes nor ends of lines */
		while (rows->unit == 1 && !rows->broken && at<end && * at> '"')
			at++;
		if (at == end)
			break;
		unsigned c = character(rows, at);

		if (rows->broken && c != '\n')
			end_line(rows, offset + (at - begin));
		if (rows->row == row)
			break;
		at += rows->unit;
		if (c == '"')
			rows->quoted = !rows->quoted;
		else if (c == '\r')
			rows->broken = true;
		else if (c == '\n')
			end_line(rows, offset + (at - begin));
		if (rows->row == row)
			break;
	}
	return at;
}

bool
rowbytes_go(struct rowbytes *rows, size_t row)
{
	int64_t offset = rows->at;

	/* the row at hand begins where the bytes do that were not passed yet */
	while (rows->row != row && !rows->failed) {
		const unsigned char *begin = rows->bytes + rows->begin;
		const unsigned char *at = pass(rows, begin, rows->bytes + rows->have, offset, row);
		size_t n = (size_t)(at - begin);

		/* half a character behind the last row belongs to it */
		if (rows->end && rows->row != row)
			n = rows->have - rows->begin;
		if (n > 0 && rows->take != NULL)
			rows->take(rows->context, (struct text){ (const char *)begin, n });
		rows->begin += n;
		offset += (int64_t)n;
		if (rows->row == row || (rows->end && rows->begin == rows->have))
			break;
		fill(rows);
	}
	if (row == SIZE_MAX)
		rows->at = offset;
	return !rows->failed;
}

bool
rowbytes_is_closed(const struct rowbytes *rows)
{
	return rows->at < rows->closed;
}

void
rowbytes_digest(struct rowbytes *rows, char digest[DIGEST_SIZE])
{
	digest_end(rows->digest, digest);
	rows->digest = NULL;
}

void
rowbytes_close(struct rowbytes *rows)
{
	spool_close(rows->fd);
	if (rows->digest != NULL)
		digest_end(rows->digest, NULL);
	free(rows->line);
	free(rows->bytes);
}
