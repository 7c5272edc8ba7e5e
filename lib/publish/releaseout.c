#include "publish/releaseout.h"

#include "base/num.h"
#include "base/prose.h"
#include "publish/protect.h"
#include "register/category.h"
#include "register/column.h"

static const int columns[] = { TALLY_town,       TALLY_village, TALLY_category,
			       TALLY_households, TALLY_persons, TALLY_amount };

/* Where rows go: into a table, or onto a page. */
struct sink {
	struct rowout *out;
	struct paper *paper;
	enum language language;
};

static void
write_text(const struct sink *sink, enum cell_kind type, struct text text)
{
	if (sink->out != NULL)
		rowout_cell(sink->out, type, text);
	else
		paper_element(sink->paper, type == CELL_MONEY ? "td class=yuan" : "td", text);
}

/* Who reads a page must see that a cell was hidden; a table has a blank. */
static struct text
veil(const struct sink *sink)
{
	return sink->out != NULL               ? TEXT_NONE
	       : sink->language == LANGUAGE_ZH ? TEXT("不公开")
					       : TEXT("hidden");
}

/* Villages of one town stand without its name. */
static struct text
name_villages(const struct release_node *one, struct arena *arena)
{
	struct text rest = one->village;
	struct text names = TEXT_NONE;

	if (text_has(one->town, TEXT("、")))
		return rest;
	while (rest.n > 0)
		names = prose_part(arena, LANGUAGE_ZH, names.n > 0 ? "{1}、{2}" : "{1}{2}",
				   names.n > 0 ? "{1}、{2}" : "{1}{2}", names,
				   text_from(releasepast_next(&rest), one->town.n));
	return names;
}

/* What a row is of; a sum says so once. */
static void
write_names(const struct release *release, const struct sink *sink, size_t node, size_t column)
{
	const struct release_node *one = &release->node[node];
	struct text total = tally_total(sink->language);
	struct arena arena = { 0 };
	bool sum = column == release->columns;
	struct text category = sum && one->village.n == 0 ? TEXT_NONE
			       : sum                      ? total
			       : sink->out != NULL || release->column[column] >= TALLY_NONE
				       ? release->called[column]
				       : category_called(release->column[column], sink->language);

	write_text(sink, CELL_TEXT, one->town.n > 0 ? one->town : total);
	write_text(sink, CELL_TEXT,
		   one->village.n > 0 ? name_villages(one, &arena)
		   : one->town.n > 0  ? total
				      : TEXT_NONE);
	write_text(sink, CELL_TEXT, category);
	arena_free(&arena);
}

static void
write_row(const struct release *release, const struct sink *sink, size_t node, size_t column)
{
	const struct release_node *one = &release->node[node];
	bool sum = column == release->columns;

	if (sink->paper != NULL)
		paper_raw(sink->paper, "<tr>");
	write_names(release, sink, node, column);
	if (!sum && protect_hides(release, node, column))
		write_text(sink, CELL_NUMBER, veil(sink));
	else
		write_text(sink, CELL_NUMBER, NUM_TEXT(sum ? one->all : one->count[column]));
	struct text persons = one->unknown ? TEXT_NONE : NUM_TEXT(one->persons);

	write_text(sink, CELL_NUMBER, !sum ? TEXT_NONE : one->told ? persons : veil(sink));
	write_text(sink, CELL_MONEY,
		   !sum        ? TEXT_NONE
		   : one->told ? MONEY_TEXT(one->amount)
			       : veil(sink));
	if (sink->paper != NULL)
		paper_raw(sink->paper, "</tr>\n");
	else
		rowout_end_row(sink->out);
}

/* The sum of all stands last, that of a town before its villages. */
static void
write_rows(const struct release *release, const struct sink *sink)
{
	for (size_t i = 1; i <= release->nodes; i++)
		for (size_t c = 0; c <= release->columns; c++)
			write_row(release, sink, i % release->nodes, c);
}

void
releaseout_write(const struct release *release, struct rowout *out, enum language language)
{
	const struct schema *schema = schema_of(RECORD_TALLY);
	const struct sink sink = { .out = out, .language = language };

	for (size_t i = 0; i < ARRAY_LENGTH(columns); i++)
		rowout_cell(out, CELL_TEXT, column_heading(&schema->column[columns[i]], language));
	rowout_end_row(out);
	write_rows(release, &sink);
}

void
releaseout_page(const struct release *release, struct paper *paper)
{
	enum language language = paper->prose.language;
	const struct sink sink = { .paper = paper, .language = language };
	const struct release_node *all = &release->node[0];

	paper_words(paper, PAPER_TITLE, "社会救助统计", "Tally of social assistance");
	if (all->told)
		paper_say(paper, PAPER_BODY, "共{1}户次，{2}元。",
			  "Aid of households: {1}; {2} yuan.", NUM_TEXT(all->all),
			  MONEY_TEXT(all->amount));
	else
		paper_say(paper, PAPER_BODY, "共{1}户次。", "Aid of households: {1}.",
			  NUM_TEXT(all->all));
	paper_words(paper, PAPER_BODY, "一户有几项救助的，各算一次；合计是各行之和。",
		    "A household counts once in each category; sums are of rows.");
	paper_words(
		paper, PAPER_BODY, "为保护个人信息，户数少的镇村合并统计，“不公开”的数不显示。",
		"To protect people, places with few households stand together, and some figures "
		"are hidden.");
	paper_raw(paper, "<table><thead><tr>");
	for (size_t i = 0; i < ARRAY_LENGTH(columns); i++)
		paper_element(
			paper, "th",
			column_heading(&schema_of(RECORD_TALLY)->column[columns[i]], language));
	paper_raw(paper, "</tr></thead><tbody>\n");
	write_rows(release, &sink);
	paper_raw(paper, "</tbody></table>\n");
}
