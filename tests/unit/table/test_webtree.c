#include "table/webtree.h"

#include "scratch.h"
#include "unit.h"

static const char page[] = "<div id=' a ' rowspan=3 style='x;display:none'><b>1</b><i>2</i></div>";

static xmlNodePtr
read_text(struct text t, const char *encoding)
{
	const struct where where = { 0 };
	xmlNodePtr root;

	ck_assert(webtree_read(&root, t.p, t.n, encoding, &where, &scratch.diag));
	return root;
}

START_TEST(a_tree_is_gone_through)
{
	struct arena arena = { 0 };
	xmlNodePtr root = read_text(text_of(page), "UTF-8");
	const xmlNode *node = root;
	size_t texts = 0;

	while (!webtree_is_named(node, "div", "Div"))
		node = webtree_next(node, root, true);
	ck_assert_uint_eq(webtree_number(node, "rowspan", 9), 3);
	ck_assert_uint_eq(webtree_number(node, "rowspan", 2), 0);
	ck_assert_uint_eq(webtree_number(node, "colspan", 9), 0);
	ck_assert(webtree_says(node, "style", "display:none"));
	ck_assert(!webtree_says(node, "class", "display:none"));
	ck_assert(webtree_begins(node, "style", "x;"));
	ck_assert(!webtree_begins(node, "style", "display:none"));
	ck_assert(!webtree_begins(node, "class", ""));
	ck_assert_ptr_eq(webtree_by_id(node, " a "), node);
	ck_assert_ptr_null(webtree_by_id(node, "b"));
	ck_assert(text_equal(webtree_attribute(node, "id", &arena), TEXT("a")));
	ck_assert_uint_eq(webtree_attribute(node, "name", &arena).n, 0);
	ck_assert(text_equal(webtree_content(node, &arena), TEXT("12")));
	ck_assert_ptr_null(webtree_next(node, node, false));
	for (const xmlNode *below = node; (below = webtree_next(below, node, true)) != NULL;)
		texts += below->type == XML_TEXT_NODE;
	ck_assert_uint_eq(texts, 2);
	webtree_free(root);
	arena_free(&arena);
}
END_TEST

START_TEST(what_is_not_well_formed_is_a_page_and_no_spreadsheet)
{
	xmlNodePtr root = read_text(TEXT("<p>1<b>2"), "UTF-8");

	ck_assert(webtree_is_named(root, "html", "html"));
	webtree_free(root);
	ck_assert_ptr_null(read_text(TEXT("<p>1<b>2"), NULL));
	ck_assert_ptr_null(read_text(TEXT(""), NULL));
	webtree_free(NULL);
}
END_TEST

START_TEST(the_declaration_behind_a_reference_is_no_part_of_the_tree)
{
	static const char sheet[] = "<!DOCTYPE w [<!ENTITY v 'east'>]><w><c>&v;</c><c>1</c></w>";
	struct arena arena = { 0 };
	xmlNodePtr root = read_text(text_of(sheet), NULL);
	size_t nodes = 0;

	for (const xmlNode *node = root; (node = webtree_next(node, root, true)) != NULL;)
		ck_assert_uint_lt(nodes++, 9);
	ck_assert_uint_eq(nodes, 4);
	ck_assert(text_equal(webtree_content(root->children, &arena), TEXT("east")));
	webtree_free(root);
	arena_free(&arena);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, a_tree_is_gone_through,
     the_declaration_behind_a_reference_is_no_part_of_the_tree,
     what_is_not_well_formed_is_a_page_and_no_spreadsheet);
