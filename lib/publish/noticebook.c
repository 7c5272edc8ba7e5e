#include "publish/noticebook.h"

#include "base/money.h"
#include "table/bookout.h"

enum {
	TITLE,
	HEAD,
	HEADER,
	FIRST,
	COLUMNS = 3,
	NAME_WIDTH = 24,
	WIDTH = 18,
	LINE_HEIGHT = 15,
	RIGHT_FROM = 12
};

static const char *const headings[COLUMNS][2] = {
	{ "申请人", "applicant" },
	{ "家庭人口", "members" },
	{ "月保障金（元）", "yuan a month" },
};

/* Sentences of the page in a cell over all columns, with room for their lines. */
static void
write_words(struct bookout *book, size_t at, const struct paper *paper)
{
	struct text words = text_trim((struct text){ paper->prose.p, paper->prose.n });
	size_t lines = text_width(words) / (NAME_WIDTH + 2 * WIDTH) + 2;

	bookout_row(book, at, (int)lines * LINE_HEIGHT, false);
	bookout_across(book, at, COLUMNS, words, LOOK_TEXT | LOOK_WRAP);
}

/* Who answers for it, a line each, the seal and the day at the right; returns the row behind. */
static size_t
write_office(struct bookout *book, size_t at, const struct notice_term *term,
	     enum language language)
{
	struct paper paper = { .prose.language = language };

	noticepage_sign(&paper, term);
	struct text rest = { paper.prose.p, paper.prose.n };

	while (rest.n > 0) {
		struct text line = text_next(&rest, '\n');
		struct text words = text_trim(line);
		bool right = line.n > words.n + RIGHT_FROM;

		if (words.n == 0)
			continue;
		bookout_across(book, at++, COLUMNS, words,
			       LOOK_TEXT | LOOK_WRAP | (right ? LOOK_RIGHT : 0));
	}
	paper_free(&paper);
	return at;
}

static void
write_row(struct bookout *book, size_t at, const struct notice_row *row)
{
	bookout_cell(book, at, 0, CELL_TEXT, row->name, LOOK_TEXT | LOOK_BORDER | LOOK_CENTER);
	bookout_cell(book, at, 1, CELL_NUMBER, row->members,
		     LOOK_NUMBER | LOOK_BORDER | LOOK_CENTER);
	bookout_cell(book, at, 2, CELL_MONEY, MONEY_TEXT(row->amount), LOOK_MONEY | LOOK_BORDER);
}

static size_t
write_rows(struct bookout *book, const struct notice *notice, size_t village)
{
	size_t at = FIRST;

	for (size_t i = 0; i < notice->rows; i++)
		if (notice->row[i].fate == NOTICE_NAMED && notice->row[i].village == village)
			write_row(book, at++, &notice->row[i]);
	return at;
}

static void
write_sheet(struct bookout *book, const struct notice *notice, size_t village,
	    const struct notice_term *term, enum language language)
{
	struct arena arena = { 0 };
	struct paper paper = { .prose.language = language };
	const struct notice_village *of = &notice->village[village];

	bookout_sheet(book, of->village.n > 0 ? of->village : of->town);
	bookout_across(book, TITLE, COLUMNS, notice_title(notice, village, language, &arena),
		       LOOK_TEXT | LOOK_BOLD | LOOK_LARGE | LOOK_CENTER);
	for (size_t i = 0; i < COLUMNS; i++) {
		bookout_column(book, i, i == 0 ? NAME_WIDTH : WIDTH, LOOK_TEXT);
		bookout_cell(book, HEADER, i, CELL_TEXT, text_of(headings[i][language]),
			     LOOK_TEXT | LOOK_BOLD | LOOK_BORDER | LOOK_CENTER |
				     LOOK_FILL * FILL_HEAD);
	}
	noticepage_say_head(&paper, notice, term);
	write_words(book, HEAD, &paper);
	size_t at = write_rows(book, notice, village);

	paper_clear(&paper);
	noticepage_say_sums(&paper, of);
	write_words(book, at, &paper);
	(void)write_office(book, at + 1, term, language);
	bookout_page(book, &(struct bookout_page){ .header = HEADER,
						   .columns = COLUMNS,
						   .width = NAME_WIDTH + 2 * WIDTH,
						   .last = at });
	paper_free(&paper);
	arena_free(&arena);
}

bool
noticebook_write(const struct notice *notice, const struct notice_term *term,
		 enum language language, struct outfile *file, struct diag *diag,
		 const struct where *where)
{
	struct text title = language == LANGUAGE_ZH ? TEXT("社会救助公示") : TEXT("public notice");
	struct bookout *book = bookout_open(file, language, title, term->from);

	for (size_t i = 0; i < notice->villages; i++)
		if (notice_has(notice, i))
			write_sheet(book, notice, i, term, language);
	return bookout_finish(book, diag, where);
}
