#include "table/webtree.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "os/library.h"

/*
 * What is called of libxml2.  Hardly a file is a page, and the libraries that libxml2 itself needs
 * (ICU, that of C++) take as long to load as all the rest of a small run: it is loaded for a page.
 */
#define OF_LIBXML2(EACH)                                                                           \
	EACH(xmlReadMemory)                                                                        \
	EACH(htmlReadMemory)                                                                       \
	EACH(xmlDocGetRootElement)                                                                 \
	EACH(xmlFreeDoc)                                                                           \
	EACH(xmlGetID)                                                                             \
	EACH(xmlGetProp)                                                                           \
	EACH(xmlNodeGetContent)                                                                    \
	EACH(xmlFree)

struct libxml2 {
#define MEMBER(name) __typeof__(name) *(name);
	OF_LIBXML2(MEMBER)
};

static const struct library_symbol symbols[] = {
#define SYMBOL(name) { #name, offsetof(struct libxml2, name) },
	OF_LIBXML2(SYMBOL)
};

/* Each document carries it. */
static const struct libxml2 *
library_of(const xmlNode *node)
{
	return node->doc->_private;
}

static void
free_text(const xmlNode *node, xmlChar *text)
{
	(*library_of(node)->xmlFree)(text);
}

static xmlDocPtr
parse(const struct libxml2 *xml, const char *bytes, size_t n, const char *encoding)
{
	if (encoding == NULL)
		return xml->xmlReadMemory(bytes, (int)n, NULL, NULL,
					  XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
						  XML_PARSE_NONET);
	return xml->htmlReadMemory(bytes, (int)n, NULL, encoding,
				   HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
					   HTML_PARSE_RECOVER);
}

bool
webtree_read(xmlNodePtr *root, const char *bytes, size_t n, const char *encoding,
	     const struct where *where, struct diag *diag)
{
	struct libxml2 *xml =
		library_load(WEBTREE_LIBRARY, symbols, ARRAY_LENGTH(symbols), sizeof(*xml));

	*root = NULL;
	if (xml == NULL) {
		diag_say(diag, DIAG_LIBRARY, .at = *where, .one = TEXT(WEBTREE_LIBRARY));
		return false;
	}
	xmlDocPtr doc = parse(xml, bytes, n, encoding);

	if (doc != NULL)
		*root = xml->xmlDocGetRootElement(doc);
	if (*root != NULL) {
		doc->_private = xml;
		return true;
	}
	xml->xmlFreeDoc(doc);
	free(xml);
	return true;
}

void
webtree_free(xmlNodePtr root)
{
	if (root == NULL)
		return;
	struct libxml2 *xml = root->doc->_private;

	xml->xmlFreeDoc(root->doc);
	free(xml);
}

const xmlNode *
webtree_by_id(const xmlNode *other, const char *id)
{
	const xmlAttr *found = library_of(other)->xmlGetID(other->doc, (const xmlChar *)id);

	return found == NULL ? NULL : found->parent;
}

bool
webtree_is_named(const xmlNode *node, const char *html, const char *xml)
{
	const char *name = (const char *)node->name;

	return node->type == XML_ELEMENT_NODE &&
	       (strcmp(name, html) == 0 || strcmp(name, xml) == 0);
}

xmlNodePtr
webtree_next(const xmlNode *node, const xmlNode *top, bool down)
{
	/* the children of a reference stand in the DTD, from where no way leads back */
	if (down && node->type != XML_ENTITY_REF_NODE && node->children != NULL)
		return node->children;
	while (node != top && node->next == NULL)
		node = node->parent;
	return node == top ? NULL : node->next;
}

/* To be freed; NULL where there is none. */
static xmlChar *
attribute_of(const xmlNode *node, const char *name)
{
	return library_of(node)->xmlGetProp(node, (const xmlChar *)name);
}

size_t
webtree_number(const xmlNode *node, const char *name, size_t most)
{
	xmlChar *value = attribute_of(node, name);
	int64_t number = 0;

	if (value != NULL)
		(void)num_parse((const char *)value, strlen((const char *)value), (int64_t)most,
				&number);
	free_text(node, value);
	return (size_t)number;
}

/* A text of the library's in the arena; it is freed, and may be NULL. */
static struct text
take_text(const xmlNode *node, xmlChar *content, struct arena *arena)
{
	struct text t = content == NULL ? TEXT_NONE
					: arena_text(arena, text_trim(text_of((char *)content)));

	free_text(node, content);
	return t;
}

struct text
webtree_content(const xmlNode *node, struct arena *arena)
{
	return take_text(node, library_of(node)->xmlNodeGetContent(node), arena);
}

struct text
webtree_attribute(const xmlNode *node, const char *name, struct arena *arena)
{
	return take_text(node, attribute_of(node, name), arena);
}

bool
webtree_says(const xmlNode *node, const char *name, const char *what)
{
	xmlChar *value = attribute_of(node, name);
	bool found = value != NULL && strstr((const char *)value, what) != NULL;

	free_text(node, value);
	return found;
}

bool
webtree_begins(const xmlNode *node, const char *name, const char *what)
{
	xmlChar *value = attribute_of(node, name);
	bool begins = value != NULL && text_begins(text_of((const char *)value), text_of(what));

	free_text(node, value);
	return begins;
}
