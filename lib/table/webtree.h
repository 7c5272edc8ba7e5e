#ifndef JZ_TABLE_WEBTREE_H
#define JZ_TABLE_WEBTREE_H

#include <stdbool.h>
#include <stddef.h>

#include <libxml/tree.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"

/*
 * The tree that libxml2 makes of a page, or of an XML Spreadsheet, and going through it.  Its nodes
 * are libxml2's own; nobody else calls that library, which is to be replaced here.
 */

/*
 * The root of a page in an encoding, or, where that is NULL, of what is well-formed XML and names
 * its own; NULL where there is none.  Nothing is loaded from elsewhere.  False, with trouble
 * reported, where this system has no libxml2.
 */
bool webtree_read(xmlNodePtr *root, const char *bytes, size_t n, const char *encoding,
		  const struct where *where, struct diag *diag);

/* Free the tree; NULL is allowed. */
void webtree_free(xmlNodePtr root);

/* The node of that id in the tree of another, or NULL. */
const xmlNode *webtree_by_id(const xmlNode *other, const char *id);

/* Is it an element of one of the names? */
bool webtree_is_named(const xmlNode *node, const char *html, const char *xml);

/*
 * The node behind another in the order of the text and below top, or NULL; down: also into node
 * itself.
 */
xmlNodePtr webtree_next(const xmlNode *node, const xmlNode *top, bool down);

/* The whole number of an attribute, less than most; 0 where it has none. */
size_t webtree_number(const xmlNode *node, const char *name, size_t most);

/* All that stands in a node, in the arena, without blanks around it. */
struct text webtree_content(const xmlNode *node, struct arena *arena);

/* An attribute, likewise. */
struct text webtree_attribute(const xmlNode *node, const char *name, struct arena *arena);

/* Has it an attribute that says so: style="display:none" of a page? */
bool webtree_says(const xmlNode *node, const char *name, const char *what);

/* Has it one that begins so? */
bool webtree_begins(const xmlNode *node, const char *name, const char *what);

#endif
