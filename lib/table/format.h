#ifndef JZ_TABLE_FORMAT_H
#define JZ_TABLE_FORMAT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/text.h"
#include "table/row.h"

/*
 * What a kind of file must be able to do to be read by table/table.h.  A reader gives
 * `extern const struct table_format xlsxin_format;`, and one line in table.c.  It reports
 * whatever it meets, each time that it meets it: what was said before is the table's business.
 */

struct celllooks;
struct filelog_file;

/* Where a reader gets its bytes.  All of it outlives the reader. */
struct table_source {
	int fd; /* a regular file, at its beginning; the table closes it, not the reader */
	struct filelog_file *file; /* hears what is read, table/filelog.h; NULL: nobody does */
	const char *path;          /* opens the same file again, for a library that wants a name */
	struct text name; /* for findings: of the file, and of the sheet where there are several */
	struct table_options options;
};

struct table_sheet {
	struct text name; /* with a NUL behind it */
	bool hidden;
	bool table; /* a chart is none */
};

struct table_format {
	const char *encoding; /* as table_encoding(); NULL: encoding_of() tells */
	const char *(*encoding_of)(const void *reader);
	/* A reader, before its only sheet if it has one; NULL where trouble was reported. */
	void *(*open)(const struct table_source *source, struct diag *diag);
	/* All sheets, in the file's order, good until close(); NULL where the kind has none. */
	size_t (*sheets)(void *reader, const struct table_sheet **sheet);
	/* Stand before the first row of that sheet; false with trouble reported. */
	bool (*select)(void *reader, size_t sheet);
	/*
	 * As table_next(), table_merged() and table_looks(), of the sheet that was selected.
	 * merged and looks are NULL where there is no such thing.
	 */
	enum table_result (*next)(void *reader, struct row *row);
	/*
	 * As table_hold_lines(), good until next(); NULL where there is no such thing.
	 */
	bool (*lines)(void *reader, struct table_lines *lines);
	const struct table_range *(*merged)(void *reader, size_t *count);
	bool (*looks)(void *reader, struct celllooks *looks);
	/*
	 * What people wrote beside cells of the sheet that was selected, in the order of rows and
	 * columns, until another is: as table_comments().  NULL where there is no such thing.
	 */
	bool (*comments)(void *reader, const struct table_comment **comment, size_t *count);
	/* Free the reader; it is never given NULL. */
	void (*close)(void *reader);
};

#endif
