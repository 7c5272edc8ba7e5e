#include "publish/tallypage.h"

#include "base/num.h"
#include "register/category.h"

/* One colour, which stands out from white by itself; a bar is told from another by its words. */
const char tallypage_style[] =
	"table{border-collapse:collapse;width:100%;margin:.6em 0}"
	"thead{display:table-header-group}tr,svg{break-inside:avoid}"
	"th,td{border:1px solid #000;padding:.15em .5em;text-align:center}"
	"td.yuan{text-align:right}svg{display:block;margin:.2em 0}text{font-size:15px}"
	"body{font-family:\"Noto Sans CJK SC\",\"Source Han Sans SC\",\"Microsoft YaHei\","
	"\"PingFang SC\",\"WenQuanYi Micro Hei\",SimSun,sans-serif}"
	"@media screen{body{padding:0 4mm}}";

static struct text
value_of(const struct tally *tally, const struct tally_names *names, const struct tally_cell *cell,
	 enum language language, struct arena *arena)
{
	bool category = tally->by[0] == TALLY_CATEGORY && cell->at[0] < TALLY_NONE;

	return category ? category_called(cell->at[0], language)
			: tally_value(tally, names, cell, 0, language, arena);
}

/* The cells that are no sum come first; the sum is the last. */
static const struct tally_cell *
find_most(const struct tally *tally)
{
	const struct tally_cell *most = &tally->cell[0];

	for (size_t i = 0; i < tally->cells; i++)
		if (!tally_is_sum(tally, &tally->cell[i]) && tally->cell[i].amount > most->amount)
			most = &tally->cell[i];
	return most;
}

/* How much of an amount another is, in hundredths; the half is rounded up. */
static int64_t
hundredths(fen_t part, fen_t whole)
{
	return whole == 0 ? 0 : (part * 200 / whole + 1) / 2;
}

static void
say_most(struct paper *paper, const struct tally *tally, const struct tally_names *names)
{
	struct arena arena = { 0 };
	enum language language = paper->prose.language;
	const struct tally_cell *all = &tally->cell[tally->cells - 1];
	const struct tally_cell *most = find_most(tally);

	paper_say(paper, PAPER_BODY, "共{1}户，{2}元；金额最多的是{3}，{4}元，占{5}%。",
		  "Households: {1}; {2} yuan. The most, {4} yuan or {5} %, is that of {3}.",
		  NUM_TEXT((int64_t)all->households), MONEY_TEXT(all->amount),
		  value_of(tally, names, most, language, &arena), MONEY_TEXT(most->amount),
		  NUM_TEXT(hundredths(most->amount, all->amount)));
	arena_free(&arena);
}

/* What it stands for above a bar, whose length is a part of the widest. */
static void
draw_bar(struct paper *paper, const struct tally *tally, const struct tally_names *names,
	 const struct tally_cell *cell, fen_t most)
{
	struct arena arena = { 0 };
	enum language language = paper->prose.language;
	struct text words =
		prose_part(&arena, language, "{1}：{2}户，{3}元", "{1}: {2}, {3} yuan",
			   value_of(tally, names, cell, language, &arena),
			   NUM_TEXT((int64_t)cell->households), MONEY_TEXT(cell->amount));
	struct text rect =
		prose_part(&arena, language, "rect y=22 height=14 fill=#12436D width={1}%",
			   "rect y=22 height=14 fill=#12436D width={1}%",
			   NUM_TEXT(hundredths(cell->amount, most)));

	paper_raw(paper, "<svg width=100% height=40 aria-hidden=true>");
	paper_element(paper, "text y=16", words);
	paper_element(paper, arena_string(&arena, rect), TEXT_NONE);
	paper_raw(paper, "</svg>\n");
	arena_free(&arena);
}

static void
write_row(struct paper *paper, const struct tally *tally, const struct tally_names *names,
	  const struct tally_cell *cell)
{
	struct arena arena = { 0 };

	paper_raw(paper, "<tr>");
	paper_element(paper, "td", value_of(tally, names, cell, paper->prose.language, &arena));
	paper_element(paper, "td", NUM_TEXT((int64_t)cell->households));
	paper_element(paper, "td", cell->unknown ? TEXT_NONE : NUM_TEXT((int64_t)cell->persons));
	paper_element(paper, "td class=yuan", MONEY_TEXT(cell->amount));
	paper_raw(paper, "</tr>\n");
	arena_free(&arena);
}

static void
write_table(struct paper *paper, const struct tally *tally, const struct tally_names *names)
{
	static const char *const headings[][2] = { { "户数", "households" },
						   { "人数", "persons" },
						   { "金额（元）", "yuan" } };
	enum language language = paper->prose.language;

	paper_raw(paper, "<table><thead><tr>");
	paper_element(paper, "th", tally_heading(tally->by[0], language));
	for (size_t i = 0; i < ARRAY_LENGTH(headings); i++)
		paper_element(paper, "th", text_of(headings[i][language]));
	paper_raw(paper, "</tr></thead><tbody>\n");
	for (size_t i = 0; i < tally->cells; i++)
		write_row(paper, tally, names, &tally->cell[i]);
	paper_raw(paper, "</tbody></table>\n");
}

void
tallypage_write(struct paper *paper, const struct tally *tally, const struct tally_names *names)
{
	paper_sheet(paper);
	paper_say(paper, PAPER_TITLE, "按{1}统计", "By {1}",
		  tally_heading(tally->by[0], paper->prose.language));
	if (tally->cells == 0)
		return;
	say_most(paper, tally, names);
	for (size_t i = 0; i < tally->cells; i++)
		if (!tally_is_sum(tally, &tally->cell[i]))
			draw_bar(paper, tally, names, &tally->cell[i], find_most(tally)->amount);
	write_table(paper, tally, names);
}
