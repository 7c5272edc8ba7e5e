#include "page/papersheet.h"

#include "base/prose.h"
#include "table/colwidth.h"

enum { LINE_HEIGHT = 16 };

static void
write_row(struct bookout *book, size_t row, const struct text cell[PAPERSHEET_COLUMNS],
	  const int width[PAPERSHEET_COLUMNS], unsigned look)
{
	int lines = 1;

	for (size_t i = 0; i < PAPERSHEET_COLUMNS; i++) {
		int needed = (int)colwidth_lines(cell[i], (size_t)width[i]);

		lines = needed > lines ? needed : lines;
		bookout_cell(book, row, i, CELL_TEXT, cell[i], look | LOOK_WRAP | LOOK_BORDER);
	}
	bookout_row(book, row, LINE_HEIGHT * lines, false);
}

static const char *const heading[PAPERSHEET_COLUMNS][2] = {
	{ "材料", "paper" },
	{ "要交吗", "asked" },
	{ "用于", "needed for" },
	{ "不用交的，核对哪些信息", "where it is not asked for, what is matched" },
	{ "数据包括", "which data are of" },
	{ "依据", "article" },
};

/* "2026-01-01至2026-10-31", where the extracts end somewhere. */
static struct text
days_of(const struct papers_item *item, enum language language, struct arena *arena)
{
	struct text from = item->from == BLANK ? TEXT_NONE : DAY_TEXT((day_t)item->from);
	struct text until = item->until == BLANK ? TEXT_NONE : DAY_TEXT((day_t)item->until);

	return from.n + until.n == 0
		       ? TEXT_NONE
		       : prose_part(arena, language, "{1}至{2}", "{1} to {2}", from, until);
}

static void
write_item(struct bookout *book, size_t row, const struct papers_item *item,
	   const int width[PAPERSHEET_COLUMNS], enum language language, day_t date)
{
	static const char *const asked[][2] = {
		[TRUTH_NO] = { "不要", "no" },
		[TRUTH_YES] = { "要", "yes" },
		[TRUTH_UNKNOWN] = { "户籍不在本地的要", "if registered elsewhere" },
	};
	struct arena arena = { 0 };
	const struct text cell[PAPERSHEET_COLUMNS] = {
		item->name[language],
		text_of(asked[papers_asks(item, TRUTH_UNKNOWN, date)][language]),
		item->codes.n > 0         ? item->needed[language]
		: language == LANGUAGE_ZH ? TEXT("各项")
					  : TEXT("everything"),
		item->shown[language],
		days_of(item, language, &arena),
		item->article,
	};

	write_row(book, row, cell, width, 0);
	arena_free(&arena);
}

size_t
papersheet_write(struct bookout *book, size_t row, const struct papers *papers,
		 const int width[PAPERSHEET_COLUMNS], enum language language, day_t date)
{
	struct text cell[PAPERSHEET_COLUMNS];

	for (size_t i = 0; i < PAPERSHEET_COLUMNS; i++)
		cell[i] = text_of(heading[i][language]);
	bookout_across(book, row++, PAPERSHEET_COLUMNS,
		       language == LANGUAGE_ZH
			       ? TEXT("向申请人要的材料：能核对的不要；没有列的不要。")
			       : TEXT("What applicants are asked for: nothing that can be matched, "
				      "and nothing that does not stand here."),
		       LOOK_BOLD);
	write_row(book, row++, cell, width, LOOK_BOLD | LOOK_CENTER | FILL_HEAD * LOOK_FILL);
	for (size_t i = 0; i < papers->count; i++)
		write_item(book, row++, &papers->item[i], width, language, date);
	return row;
}
