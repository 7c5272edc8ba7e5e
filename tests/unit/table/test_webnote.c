#include "table/webnote.h"

#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct arena arena;
static xmlNodePtr root;

static void
finish(void)
{
	webtree_free(root);
	arena_free(&arena);
	scratch_tear_down();
}

static void
take(const char *text, const char *encoding)
{
	const struct where where = { 0 };

	ck_assert(webtree_read(&root, text, strlen(text), encoding, &where, &scratch.diag));
}

static const xmlNode *
find(const char *html, const char *xml)
{
	const xmlNode *node = root;

	while (node != NULL && !webtree_is_named(node, html, xml))
		node = webtree_next(node, root, true);
	ck_assert_ptr_nonnull(node);
	return node;
}

START_TEST(a_comment_of_a_spreadsheet_is_no_part_of_its_cell)
{
	static const char book[] = "<Row><Cell><Data>张<B>三</B></Data><Comment ss:Author='经办' "
				   "xmlns:ss='x'><ss:Data>"
				   "<B>经办:</B>已死亡</ss:Data></Comment></Cell></Row>";
	struct text author;

	take(book, NULL);
	const xmlNode *cell = find("Cell", "Cell");

	ck_assert(!webnote_is_in(root));
	ck_assert(text_equal(webnote_cell(cell, &arena), TEXT("张三")));
	ck_assert(text_equal(webnote_words(cell, &arena, &author), TEXT("经办:已死亡")));
	ck_assert(text_equal(author, TEXT("经办")));
}
END_TEST

START_TEST(an_anchor_of_a_page_leads_to_its_comment)
{
	static const char page[] =
		"<table><tr><td>张三<span class=msocomspan1><span class=msocomspan2 "
		"id='_anchor_1'><a class=msocomanchor href='#_msocom_1'>[1]</a></span></span></td>"
		"<th>李四</th></tr></table><div><div class=msocomtxt id='_com_1'><a "
		"class=msocomhide>"
		"[1]</a>已死亡</div></div>";
	struct text author;

	take(page, "UTF-8");
	const xmlNode *cell = find("td", "td");

	ck_assert(webnote_is_in(root));
	ck_assert(text_equal(webnote_cell(cell, &arena), TEXT("张三")));
	ck_assert(text_equal(webnote_words(cell, &arena, &author), TEXT("已死亡")));
	ck_assert_uint_eq(author.n, 0);
	cell = find("th", "th");
	ck_assert(text_equal(webnote_cell(cell, &arena), TEXT("李四")));
	ck_assert_uint_eq(webnote_words(cell, &arena, &author).n, 0);
}
END_TEST

UNIT(scratch_set_up, finish, a_comment_of_a_spreadsheet_is_no_part_of_its_cell,
     an_anchor_of_a_page_leads_to_its_comment);
