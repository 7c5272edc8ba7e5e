#include "table/webnote.h"

#include <stdio.h>
#include <string.h>

enum { ID_SIZE = 32 };

bool
webnote_is_in(const xmlNode *node)
{
	return webtree_by_id(node, "_com_1") != NULL;
}

static bool
is_comment(const xmlNode *node)
{
	return webtree_is_named(node, "Comment", "Comment");
}

/* The texts below a node but for asides; out: NULL, to count their bytes alone. */
static size_t
collect(const xmlNode *top, char *out, struct arena *arena)
{
	size_t n = 0;
	bool down = true;

	for (const xmlNode *node = top; (node = webtree_next(node, top, down)) != NULL;) {
		/* neither a comment, nor what leads from the cell to one */
		down = node->type != XML_ELEMENT_NODE ||
		       !(is_comment(node) || webtree_begins(node, "class", "msocom"));
		if (node->type != XML_TEXT_NODE && node->type != XML_CDATA_SECTION_NODE &&
		    node->type != XML_ENTITY_REF_NODE)
			continue;
		struct text words = webtree_content(node, arena);

		if (out != NULL && words.n > 0)
			memcpy(out + n, words.p, words.n);
		n += words.n;
	}
	return n;
}

struct text
webnote_cell(const xmlNode *cell, struct arena *arena)
{
	size_t n = collect(cell, NULL, arena);
	char *out = arena_alloc(arena, n + 1);

	(void)collect(cell, out, arena);
	out[n] = '\0';
	return text_trim((struct text){ out, n });
}

/* The words that an anchor in the cell leads to, or NULL. */
static const xmlNode *
anchored(const xmlNode *cell, struct arena *arena)
{
	char id[ID_SIZE];

	for (const xmlNode *node = cell; (node = webtree_next(node, cell, true)) != NULL;) {
		struct text name = node->type == XML_ELEMENT_NODE
					   ? webtree_attribute(node, "id", arena)
					   : TEXT_NONE;

		if (!text_begins(name, TEXT("_anchor_")))
			continue;
		int n = snprintf(id, sizeof(id), "_com_%s", name.p + TEXT("_anchor_").n);

		return n < 0 || n >= ID_SIZE ? NULL : webtree_by_id(cell, id);
	}
	return NULL;
}

struct text
webnote_words(const xmlNode *cell, struct arena *arena, struct text *author)
{
	const xmlNode *words = NULL;

	*author = TEXT_NONE;
	for (const xmlNode *node = cell->children; node != NULL && words == NULL; node = node->next)
		words = is_comment(node) ? node : NULL;
	if (words != NULL)
		*author = webtree_attribute(words, "Author", arena);
	else if (webnote_is_in(cell))
		words = anchored(cell, arena);
	return words == NULL ? TEXT_NONE : webnote_cell(words, arena);
}
