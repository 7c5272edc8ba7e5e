#include "table/webtree.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <stdint.h>
#include <string.h>

#include "base/num.h"

xmlNodePtr
webtree_read(const char *bytes, size_t n, const char *encoding)
{
	xmlDocPtr doc =
		encoding == NULL
			? xmlReadMemory(bytes, (int)n, NULL, NULL,
					XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET)
			: htmlReadMemory(bytes, (int)n, NULL, encoding,
					 HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
						 HTML_PARSE_NONET | HTML_PARSE_RECOVER);
	xmlNodePtr root = doc == NULL ? NULL : xmlDocGetRootElement(doc);

	if (root == NULL)
		xmlFreeDoc(doc);
	return root;
}

void
webtree_free(xmlNodePtr root)
{
	if (root != NULL)
		xmlFreeDoc(root->doc);
}

const xmlNode *
webtree_by_id(const xmlNode *other, const char *id)
{
	const xmlAttr *found = xmlGetID(other->doc, (const xmlChar *)id);

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

size_t
webtree_number(const xmlNode *node, const char *name, size_t most)
{
	xmlChar *value = xmlGetProp(node, (const xmlChar *)name);
	int64_t number = 0;

	if (value != NULL)
		(void)num_parse((const char *)value, strlen((const char *)value), (int64_t)most,
				&number);
	xmlFree(value);
	return (size_t)number;
}

/* A text of the library's in the arena; it is freed, and may be NULL. */
static struct text
take_text(xmlChar *content, struct arena *arena)
{
	struct text t = content == NULL ? TEXT_NONE
					: arena_text(arena, text_trim(text_of((char *)content)));

	xmlFree(content);
	return t;
}

struct text
webtree_content(const xmlNode *node, struct arena *arena)
{
	return take_text(xmlNodeGetContent(node), arena);
}

struct text
webtree_attribute(const xmlNode *node, const char *name, struct arena *arena)
{
	return take_text(xmlGetProp(node, (const xmlChar *)name), arena);
}

bool
webtree_says(const xmlNode *node, const char *name, const char *what)
{
	xmlChar *value = xmlGetProp(node, (const xmlChar *)name);
	bool found = value != NULL && strstr((const char *)value, what) != NULL;

	xmlFree(value);
	return found;
}

bool
webtree_begins(const xmlNode *node, const char *name, const char *what)
{
	xmlChar *value = xmlGetProp(node, (const xmlChar *)name);
	bool begins = value != NULL && text_begins(text_of((const char *)value), text_of(what));

	xmlFree(value);
	return begins;
}
