#include "page/paper.h"

#include <string.h>

#include "unit.h"

static struct paper paper;

static void
begin(void)
{
	paper = (struct paper){ 0 };
}

static void
end(void)
{
	paper_free(&paper);
}

static void
is(const char *wanted)
{
	ck_assert_str_eq(wanted, (prose_add(&paper.prose, "%c", "%c", '\0'), paper.prose.p));
	paper_clear(&paper);
}

static void
two_sheets(void)
{
	paper_sheet(&paper);
	paper_words(&paper, PAPER_TITLE, "一", "One");
	paper_say(&paper, PAPER_BODY, "{1}元", "{1} yuan", TEXT("5"));
	paper_say(&paper, PAPER_BODY, "{1}", "{1}", TEXT_NONE);
	paper_sheet(&paper);
	paper_words(&paper, PAPER_FORM, "签名：", "Signed:");
}

START_TEST(sheets_of_text_are_parted_and_none_is_empty)
{
	paper.prose.language = LANGUAGE_ZH;
	paper_begin(&paper, TEXT("题"));
	two_sheets();
	paper_end(&paper);
	is("　　　　　　　　一\n\n　　5元\n\f签名：\n");
	paper.prose.language = LANGUAGE_EN;
	paper_lines(&paper, TEXT("a\n  b\n"));
	is("a\n  b\n");
}
END_TEST

START_TEST(a_page_has_the_same_words_and_a_section_for_a_sheet)
{
	paper.page = true;
	paper.prose.language = LANGUAGE_EN;
	two_sheets();
	is("<section class=s0>\n<h1>One</h1>\n<p>5 yuan</p>\n</section>\n<section class=s0>\n"
	   "<p class=form>Signed:</p>\n");
	paper_end(&paper);
	is("</section>\n</body></html>\n");
}
END_TEST

START_TEST(what_means_something_to_a_browser_does_not_reach_it)
{
	paper.page = true;
	paper.prose.language = LANGUAGE_EN;
	paper_say(&paper, PAPER_BODY, "{1}", "{1}", TEXT("<b>&\"\x01x\f"));
	is("<p>&lt;b&gt;&amp;&quot; x </p>\n");
	paper_link(&paper, TEXT("#a\"b"), TEXT("<i>"));
	is("<p class=in1><a href=\"#a&quot;b\">&lt;i&gt;</a></p>\n");
	paper_begin(&paper, TEXT("</title>"));
	ck_assert_ptr_nonnull(strstr((prose_add(&paper.prose, "%c", "%c", '\0'), paper.prose.p),
				     "<html lang=\"en\"><head><meta charset=\"utf-8\">"
				     "<meta name=\"viewport\" content=\"width=device-width\">"
				     "<title>&lt;/title&gt;</title>\n"));
}
END_TEST

START_TEST(lines_are_set_in_as_far_as_their_blanks)
{
	paper.page = true;
	paper_lines(&paper, TEXT("a\n\n  b\n          c\n"));
	is("<p class=in0>a</p>\n<p class=in1>b</p>\n<p class=in4>c</p>\n");
}
END_TEST

/* A sheet that says more than a page holds has smaller letters; what is folded is not printed. */
START_TEST(letters_are_the_smaller_the_more_is_said)
{
	static const struct {
		int lines;
		const char *section;
	} sheets[] = { { 39, "s0>" }, { 40, "s1>" }, { 49, "s1>" }, { 50, "s2>" } };

	paper.page = true;
	for (size_t i = 0; i < ARRAY_LENGTH(sheets); i++) {
		paper_sheet(&paper);
		paper_fold(&paper, "", "");
		paper_words(&paper, PAPER_TITLE, "题", "Title");
		paper_fold_end(&paper);
		for (int line = 0; line < sheets[i].lines; line++)
			paper_words(&paper, PAPER_BODY, "一行", "A line");
		prose_add(&paper.prose, "%c", "%c", '\0');
		ck_assert_msg(strstr(paper.prose.p, sheets[i].section) != NULL, "%d lines: %.40s",
			      sheets[i].lines, paper.prose.p);
		paper_clear(&paper);
	}
}
END_TEST

UNIT(begin, end, letters_are_the_smaller_the_more_is_said,
     sheets_of_text_are_parted_and_none_is_empty,
     a_page_has_the_same_words_and_a_section_for_a_sheet,
     what_means_something_to_a_browser_does_not_reach_it, lines_are_set_in_as_far_as_their_blanks);
