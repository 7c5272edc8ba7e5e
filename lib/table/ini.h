#ifndef JZ_TABLE_INI_H
#define JZ_TABLE_INI_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"

/*
 * INI files as people write them by hand, in UTF-8 with or without mark or in GB18030, where
 * full-width digits and signs mean the half-width ones: "[section]", "name = value", and lines that
 * begin with ; or # as comments.  Names are of a-z 0-9 . _ -.  A value that begins with a double
 * quote ends with one; a comment may follow a value, with a blank on both sides of its ; or #.
 */

struct ini_entry {
	struct text section;
	struct text key;
	struct text value; /* quotes and blanks around it are off; never blank */
	size_t line;       /* from 1 */
};

struct ini {
	struct text file; /* the path as given */
	const struct ini_entry *entry;
	size_t count;   /* in the order of the file */
	size_t waiting; /* entries that are commented out, ";name = value", under a section */
};

/*
 * Read the file at path, whole.  Every fault is reported with its line, and what libiniparser
 * would cut or skip without a word is a fault.  Returns true if there is none; otherwise the
 * entries are those of the lines without fault, so that these can be looked at too.  All
 * memory is the arena's.
 */
bool ini_read(struct ini *ini, const char *path, struct arena *arena, struct diag *diag);

/*
 * The same for a file whose keys are headings of people's tables, read by the scan alone: any
 * text without =, which is folded, so that a line may be copied from the sheet or out of a
 * message; a byte order mark, GB18030 and ＝ are taken as people's editors write them.
 */
bool ini_read_headings(struct ini *ini, const char *path, struct arena *arena, struct diag *diag);
bool ini_is_heading(struct text key);

/* The entry of a key; NULL where it is not there. */
const struct ini_entry *ini_find(const struct ini *ini, const char *section, const char *key);

/* Its value; blank where it is not there. */
struct text ini_value(const struct ini *ini, const char *section, const char *key);

/* Where a line of the file stands, for findings. */
struct where ini_where(const struct ini *ini, size_t line);

#endif
