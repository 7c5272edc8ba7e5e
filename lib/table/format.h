#ifndef JZ_TABLE_FORMAT_H
#define JZ_TABLE_FORMAT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/text.h"
#include "table/rowout.h"
#include "table/table.h"

/*
 * What a kind of file must be able to do to be read by table/table.h or written by
 * table/rowout.h.  A reader gives `extern const struct table_format xlsxin_format;`, a writer
 * `extern const struct rowout_format xlsxout_format;`, and one line in table.c or rowout.c.
 */

/* Where a reader gets its bytes.  All of it outlives the reader. */
struct table_source {
	int fd; /* a regular file, at its beginning; the table closes it, not the reader */
	const char *path; /* opens the same file again, for a library that wants a name */
	struct text name; /* for findings: as the user gave it */
	struct table_options options;
};

struct table_format {
	/* A reader; NULL where trouble was reported. */
	void *(*open)(const struct table_source *source, struct diag *diag);
	/* These keep the contract of table_next(), table_rewind(), ... */
	enum table_result (*next)(void *reader, struct row *row);
	bool (*rewind)(void *reader);
	const char *(*encoding)(const void *reader);
	/*
	 * As table_sheets(), table_sheet_name() and table_turn(), with the name for messages, which
	 * outlives the reader; NULL where the kind has no sheets.
	 */
	size_t (*sheets)(const void *reader);
	struct text (*sheet_name)(const void *reader, size_t sheet);
	bool (*turn)(void *reader, size_t sheet, struct text name);
	/* As table_merged(), of the sheet that it stands at; NULL where there is no such thing. */
	const struct table_range *(*merged)(void *reader, size_t *count);
	/* ... and close() frees the reader; it is never given NULL. */
	void (*close)(void *reader);
};

struct outfile;

/*
 * A writer puts its bytes into out with outfile_write(), or, for a library that wants a name,
 * into outfile_path(out).  It never finishes out, which is rowout's.
 */
struct rowout_format {
	/* A writer; never NULL.  What goes wrong is kept for finish(). */
	void *(*open)(struct outfile *out, const struct rowout_options *options);
	/* value is good during the call only; it is valid UTF-8. */
	void (*cell)(void *writer, enum cell_kind kind, struct text value);
	void (*end_row)(void *writer);
	bool (*failed)(const void *writer);
	/* Write what is still to be written and free the writer; false with trouble reported. */
	bool (*finish)(void *writer, struct diag *diag, const struct where *where);
	/* Free the writer; out is thrown away. */
	void (*abandon)(void *writer);
};

#endif
