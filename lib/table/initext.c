#include "table/initext.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/fault.h"
#include "os/spool.h"
#include "table/decode.h"
#include "table/encoding.h"
#include "table/filelog.h"
#include "table/format.h"

enum {
	FILE_MOST = 1 << 20, /* rule files are written by hand */
	TEXT_MOST = 2 * FILE_MOST,
};

/* What the editors of people write: GB18030, a byte order mark, UTF-16; encoding NULL: find it out.
 */
static bool
decode_file(FILE *file, const char *path, const char *encoding, struct arena *arena,
	    struct text *content, struct diag *diag)
{
	struct table_source source = { .fd = fileno(file),
				       .path = path,
				       .name = text_of(path),
				       .options = { .encoding = encoding } };
	struct decode *decode = decode_open(&source, diag);
	char *bytes = arena_alloc(arena, TEXT_MOST);
	size_t n = 0;
	size_t got;

	if (decode == NULL)
		return false;
	while (n < TEXT_MOST && (got = decode_read(decode, bytes + n, TEXT_MOST - n)) > 0)
		n += got;
	bool good = !decode_failed(decode);

	decode_close(decode);
	*content = (struct text){ bytes, n };
	return good;
}

/* The whole file; false, with trouble reported, where it cannot be had. */
static bool
read_file(const char *path, bool decode, struct arena *arena, struct text *content,
	  struct diag *diag)
{
	struct where where = { .file = text_of(path) };
	struct fault room;
	FILE *file = fopen(path, "rb");

	if (file == NULL) {
		diag_say(diag, DIAG_FILE_OPEN, .at = where,
			 .one = text_of(fault_text(errno, diag->language, &room)));
		return false;
	}
	struct filelog_file *logged = filelog_open(diag->files, path, fileno(file));
	int64_t bytes_in = spool_size(fileno(file));
	bool good = bytes_in >= 0 && bytes_in <= FILE_MOST;

	if (!good) {
		diag_say(diag, DIAG_INI_FILE, .at = where);
	} else if (decode) {
		good = decode_file(file, path, NULL, arena, content, diag);
	} else {
		size_t size = (size_t)bytes_in;
		char *bytes = arena_alloc(arena, size + 1);

		*content = (struct text){ bytes, fread(bytes, 1, size, file) };
		good = ferror(file) == 0;
		filelog_take(logged, 0, content->p, content->n);
		if (!good)
			diag_say(diag, DIAG_FILE_READ, .at = where,
				 .one = text_of(fault_text(errno, diag->language, &room)));
	}
	filelog_close(logged, fileno(file));
	(void)fclose(file);
	return good;
}

/*
 * Without mark; GB18030 made UTF-8, and left as it is where it is not surely that: where most of it
 * is UTF-8 with bytes lost, or what comes out is no Chinese, it was something else.
 */
static struct text
plain_text(const char *path, struct text content, struct arena *arena)
{
	struct diag quiet = { .language = LANGUAGE_EN };
	struct text text = content;
	struct text decoded;

	if (text_begins(text, TEXT("\xEF\xBB\xBF")))
		text = text_from(text, 3);
	if (text_valid(text.p, text.n) == text.n || memchr(text.p, '\0', text.n) != NULL)
		return text;
	if (encoding_count(text).damaged)
		return text;
	FILE *file = fopen(path, "rb");
	bool good = file != NULL && decode_file(file, path, "GB18030", arena, &decoded, &quiet);

	if (file != NULL)
		(void)fclose(file);
	return good && encoding_count(decoded).chinese ? decoded : text;
}

bool
initext_read(const char *path, bool decode, struct arena *arena, struct text *content,
	     bool *changed, struct diag *diag)
{
	struct text bytes;

	if (!read_file(path, decode, arena, &bytes, diag))
		return false;
	*content = plain_text(path, bytes, arena);
	*changed = content->p != bytes.p;
	return true;
}

struct text
initext_fold(struct text line, struct arena *arena)
{
	static const char signs[] = "/%.@+=<>";

	/* all that are folded begin with this byte */
	if (memchr(line.p, 0xEF, line.n) == NULL)
		return line;
	char *out = arena_alloc(arena, line.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < line.n;) {
		size_t used;
		uint32_t code = text_decode(line.p + i, line.n - i, &used);
		uint32_t half = code - 0xFEE0;
		bool bracket = (code == 0xFF3B && i == 0) || (code == 0xFF3D && i + used == line.n);
		bool folds = bracket ||
			     (code > 0xFF00 && code < 0xFF5F &&
			      ((half >= '0' && half <= '9') || strchr(signs, (int)half) != NULL));

		if (folds) {
			out[n++] = (char)half;
		} else {
			memcpy(out + n, line.p + i, used);
			n += used;
		}
		i += used;
	}
	return n < line.n ? (struct text){ out, n } : line;
}
