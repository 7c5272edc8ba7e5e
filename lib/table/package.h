#ifndef JZ_TABLE_PACKAGE_H
#define JZ_TABLE_PACKAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"

/*
 * A file of the Open Packaging Conventions, which an .xlsx is: a zip archive of XML parts that
 * point to each other.  The only place that knows libzip and expat.  A part is read as a
 * stream of events; what must not be in one (a DTD, more than its size should give, broken
 * XML) is reported as trouble by the part's name.
 */
struct package;

/* Trouble is reported and gives NULL.  name is for findings; it and diag outlive the package. */
struct package *package_open(const char *path, struct text name, struct diag *diag);
bool package_has(const struct package *package, const char *part);

/* NULL is allowed. */
void package_close(struct package *package);

/*
 * The events of a part.  Names are without their namespace prefix; attributes come as name,
 * value, …, NULL.  Texts are UTF-8, and come in pieces.
 */
struct package_handler {
	void (*start)(void *context, const char *name, const char **attributes);
	void (*end)(void *context, const char *name);
	void (*text)(void *context, const char *s, int n);
};

enum package_result {
	PACKAGE_PAUSED, /* by package_pause() */
	PACKAGE_END,
	PACKAGE_FAILED, /* reported as trouble */
};

struct package_part;

/*
 * The part must be there: NULL and trouble where it is not.  name is copied; diag may be
 * another than the package's.
 */
struct package_part *package_part_open(struct package *package, const char *name,
				       const struct package_handler *handler, void *context,
				       struct diag *diag);

/* Run through the events, up to the end or to a pause. */
enum package_result package_part_run(struct package_part *part);

/* Called by a handler: let package_part_run() return after it. */
void package_part_pause(struct package_part *part);

/* NULL is allowed. */
void package_part_close(struct package_part *part);

/* The whole of a part at once; false where trouble was reported. */
bool package_part_read(struct package *package, const char *name,
		       const struct package_handler *handler, void *context);

/* The bytes of a part, as far as they can be had, until take() gives false. */
void package_part_scan(struct package *package, const char *name,
		       bool (*take)(void *context, const char *bytes, size_t n), void *context);

/* The value of an attribute by its local name, or NULL. */
const char *package_attribute(const char **attributes, const char *local);

/* Is it "1" or "true"?  NULL is not. */
bool package_flag(const char *value);

/* One relationship of a part: the last word of its type ("worksheet"), and the part meant. */
struct package_link {
	const char *id;
	const char *type;
	const char *target; /* "xl/worksheets/sheet1.xml" */
};

struct package_links {
	struct package_link *link; /* to be freed; what it points to is in the arena */
	size_t room;
	size_t count;
};

/*
 * The relationships of a part; those of the package for "".  A part without any has none.
 * False where trouble was reported.
 */
bool package_links(struct package *package, const char *part, struct arena *arena,
		   struct package_links *links);

#endif
