#include "table/webtree.h"

#include <stdint.h>
#include <string.h>

#include "base/num.h"

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
	if (down && node->children != NULL)
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

struct text
webtree_text(xmlChar *content, struct arena *arena)
{
	struct text t = content == NULL ? TEXT_NONE
					: arena_text(arena, text_trim(text_of((char *)content)));

	xmlFree(content);
	return t;
}

struct text
webtree_attribute(const xmlNode *node, const char *name, struct arena *arena)
{
	return webtree_text(xmlGetProp(node, (const xmlChar *)name), arena);
}

bool
webtree_says(const xmlNode *node, const char *name, const char *what)
{
	xmlChar *value = xmlGetProp(node, (const xmlChar *)name);
	bool found = value != NULL && strstr((const char *)value, what) != NULL;

	xmlFree(value);
	return found;
}
