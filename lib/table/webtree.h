#ifndef JZ_TABLE_WEBTREE_H
#define JZ_TABLE_WEBTREE_H

#include <stdbool.h>
#include <stddef.h>

#include <libxml/tree.h>

#include "base/arena.h"
#include "base/text.h"

/* Going through the tree that libxml2 makes of a page, or of an XML Spreadsheet. */

/* Is it an element of one of the names? */
bool webtree_is_named(const xmlNode *node, const char *html, const char *xml);

/*
 * The node behind another in the order of the text and below top, or NULL; down: also into node
 * itself.
 */
xmlNodePtr webtree_next(const xmlNode *node, const xmlNode *top, bool down);

/* The whole number of an attribute, less than most; 0 where it has none. */
size_t webtree_number(const xmlNode *node, const char *name, size_t most);

/* A text of the tree in the arena, without blanks around it; content is freed, and may be NULL. */
struct text webtree_text(xmlChar *content, struct arena *arena);

/* An attribute, likewise. */
struct text webtree_attribute(const xmlNode *node, const char *name, struct arena *arena);

/* Has it an attribute that says so: style="display:none" of a page? */
bool webtree_says(const xmlNode *node, const char *name, const char *what);

#endif
