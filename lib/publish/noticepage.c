#include "publish/noticepage.h"

#include "base/money.h"
#include "base/num.h"
#include "rule/office.h"

enum { NAME_WIDTH = 14, BETWEEN = 2, MEMBERS_WIDTH = 12 };

const char noticepage_style[] =
	"table{border-collapse:collapse;width:100%;margin:.6em 0}"
	"thead{display:table-header-group}tr{break-inside:avoid}"
	"th,td{border:1px solid #000;padding:.15em .5em;text-align:center}"
	"td.yuan{text-align:right}"
	"body{font-family:\"Noto Sans CJK SC\",\"Source Han Sans SC\",\"Microsoft YaHei\","
	"\"PingFang SC\",\"WenQuanYi Micro Hei\",SimSun,sans-serif}"
	"@media screen{body{padding:0 4mm}}";

static const char *const headings[][2] = {
	{ "申请人", "applicant" },
	{ "家庭人口", "members" },
	{ "月保障金（元）", "yuan a month" },
};

void
noticepage_say_head(struct paper *paper, const struct notice *notice,
		    const struct notice_term *term)
{
	struct text from = DAY_TEXT(term->from);

	if (notice->kind == NOTICE_FIRST)
		paper_say(
			paper, PAPER_BODY,
			"经调查核实，对下列申请拟给予社会救助，现予公示。公示期从{1}起，到{2}为止。"
			"有异议的，请在公示期内向下列单位提出。",
			"After a survey it is proposed to grant social assistance to these "
			"applicants. This notice is up from {1} to {2}; objections go to the "
			"office below within that time.",
			from, DAY_TEXT(term->until));
	else if (notice->kind == NOTICE_DECISIONS)
		paper_say(paper, PAPER_BODY, "已经决定对下列申请给予社会救助，{1}起公布。",
			  "It was decided to grant social assistance to these applicants. "
			  "Published on {1}.",
			  from);
	else
		paper_say(paper, PAPER_BODY,
			  "下列家庭和人员正在享受社会救助，{1}起公布，接受监督。",
			  "These households and persons have social assistance. Published on {1} "
			  "for everybody to see.",
			  from);
}

void
noticepage_say_sums(struct paper *paper, const struct notice_village *village)
{
	paper_say(paper, PAPER_BODY, "以上{1}户，每月合计{2}元。",
		  "Listed: {1}; together {2} yuan a month.", NUM_TEXT(village->rows),
		  MONEY_TEXT(village->amount));
	if (village->unnamed > 0)
		paper_say(paper, PAPER_BODY, "另有{1}户不公布姓名。", "Not named: {1}.",
			  NUM_TEXT(village->unnamed));
}

void
noticepage_sign(struct paper *paper, const struct notice_term *term)
{
	if (term->office != NULL)
		office_sign(term->office, paper, term->from);
	else
		office_say_day(paper, term->from); /* no seal where it is not said whose */
}

/* ---- the list ---- */

static void
put_padded(struct prose *prose, struct text cell, size_t width)
{
	prose_text(prose, cell);
	for (size_t used = text_width(cell); used < width; used++)
		prose_text(prose, TEXT(" "));
}

/* The columns that names take, in text. */
static size_t
name_width(const struct notice *notice, size_t village)
{
	size_t width = NAME_WIDTH;

	for (size_t i = 0; i < notice->rows; i++)
		if (notice->row[i].fate == NOTICE_NAMED && notice->row[i].village == village &&
		    text_width(notice->row[i].name) > width)
			width = text_width(notice->row[i].name);
	return width + BETWEEN;
}

static void
write_line(struct paper *paper, size_t width, struct text name, struct text members,
	   struct text amount)
{
	struct prose line = { .language = paper->prose.language };

	put_padded(&line, name, width);
	put_padded(&line, members, MEMBERS_WIDTH);
	prose_text(&line, amount);
	paper_lines(paper, (struct text){ line.p, line.n });
	prose_free(&line);
}

static void
write_heading(struct paper *paper, size_t width)
{
	enum language language = paper->prose.language;

	if (!paper->page) {
		paper_gap(paper);
		write_line(paper, width, text_of(headings[0][language]),
			   text_of(headings[1][language]), text_of(headings[2][language]));
		return;
	}
	paper_raw(paper, "<table><thead><tr>");
	for (size_t i = 0; i < ARRAY_LENGTH(headings); i++)
		paper_element(paper, "th", text_of(headings[i][language]));
	paper_raw(paper, "</tr></thead><tbody>\n");
}

static void
write_row(struct paper *paper, size_t width, const struct notice_row *row)
{
	if (!paper->page) {
		write_line(paper, width, row->name, row->members, MONEY_TEXT(row->amount));
		return;
	}
	paper_raw(paper, "<tr>");
	paper_element(paper, "td", row->name);
	paper_element(paper, "td", row->members);
	paper_element(paper, "td class=yuan", MONEY_TEXT(row->amount));
	paper_raw(paper, "</tr>\n");
}

static void
write_village(struct paper *paper, const struct notice *notice, size_t village,
	      const struct notice_term *term)
{
	struct arena arena = { 0 };
	struct text title = notice_title(notice, village, paper->prose.language, &arena);
	size_t width = name_width(notice, village);

	paper_sheet(paper);
	paper_say(paper, PAPER_TITLE, "{1}", "{1}", title);
	noticepage_say_head(paper, notice, term);
	write_heading(paper, width);
	for (size_t i = 0; i < notice->rows; i++)
		if (notice->row[i].fate == NOTICE_NAMED && notice->row[i].village == village)
			write_row(paper, width, &notice->row[i]);
	if (paper->page)
		paper_raw(paper, "</tbody></table>\n");
	else
		paper_gap(paper);
	noticepage_say_sums(paper, &notice->village[village]);
	noticepage_sign(paper, term);
	arena_free(&arena);
}

void
noticepage_write(struct paper *paper, const struct notice *notice, const struct notice_term *term)
{
	for (size_t i = 0; i < notice->villages; i++)
		if (notice_has(notice, i))
			write_village(paper, notice, i, term);
}
