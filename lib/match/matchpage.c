#include "match/matchpage.h"

#include "base/num.h"

enum { SHOWN_MOST = 6 }; /* rows of the extract beside one of the register */

const char matchpage_style[] =
	"section.s1,section.s2{font-size:11pt;line-height:1.4}"
	"table{break-inside:avoid;border-collapse:collapse;width:100%;margin:.4em 0}"
	"td,th{border:1px solid #000;padding:.1em .4em;text-align:left;vertical-align:top;"
	"font-size:10pt}th{background:#eee}td.sign{width:1.2em;text-align:center;font-weight:bold}";

void
matchpage_begin(struct paper *paper, const struct leads *leads, day_t date)
{
	const struct lead_options *options = &leads->options;

	paper_begin(paper, options->kind->name[options->language]);
	paper_sheet(paper);
	paper_say(paper, PAPER_TITLE, "{1}：信息核对线索", "Leads of a match: {1}",
		  options->kind->name[options->language]);
	paper_say(paper, PAPER_NUMBER, "{1}", "{1}", DAY_TEXT(date));
	paper_words(paper, PAPER_MARK, "内部材料：有身份证号，不得公开，不得外传",
		    "For the office alone: it has identity numbers");
	paper_words(
		paper, PAPER_BODY,
		"线索只说明要核实，不是认定，也不停发；本人可以提出异议。≠：两边不同",
		"A lead asks for a look: it decides nothing and stops nothing, and the person may "
		"object.  ≠: both sides differ");
}

/* One thing, as each side has it; marked where both say something, and not the same. */
static void
say_row(struct paper *paper, struct text thing, struct text own, struct text other, bool compared)
{
	bool differs = compared && own.n > 0 && other.n > 0 && !text_equal(own, other);

	if (own.n == 0 && other.n == 0)
		return;
	paper_raw(paper, "<tr>");
	paper_element(paper, "th", thing);
	paper_element(paper, "td", own);
	paper_element(paper, "td class=sign", differs ? TEXT("≠") : TEXT("\xC2\xA0"));
	paper_element(paper, "td", other);
	paper_raw(paper, "</tr>\n");
}

static struct text
sex_of(const struct whose *whose, enum language language)
{
	return whose->sex < 0 ? TEXT_NONE : word_text((enum word)whose->sex, language);
}

static void
say_persons(struct paper *paper, const struct match_pair *pair)
{
	enum language language = paper->prose.language;
	const struct whose *own = &pair->subject->whose;
	const struct whose *other = &pair->row->whose;

	say_row(paper, matchkind_label(MATCH_NAME, language), own->name, other->name,
		whose_names_differ(own, other));
	say_row(paper, matchkind_label(MATCH_ID_NUMBER, language), text_of(own->number),
		text_of(other->number), true);
	say_row(paper, matchkind_label(MATCH_BIRTH_DATE, language), DAY_TEXT(own->birth),
		DAY_TEXT(other->birth), true);
	say_row(paper, matchkind_label(MATCH_SEX, language), sex_of(own, language),
		sex_of(other, language), true);
}

static void
say_facts(struct paper *paper, const struct leads *leads, const struct record *row,
	  const struct match_pair *pair, bool hidden)
{
	say_row(paper, row->text[LEAD_fact], row->text[LEAD_recorded], TEXT_NONE, false);
	for (enum match_field i = MATCH_ON; i < MATCH_FIELDS; i++)
		if (i != MATCH_WHAT || !hidden)
			say_row(paper, leads->extract->heading[i], TEXT_NONE, pair->row->cell[i],
				false);
}

/* A heading of the table: which file, and which of its rows. */
static void
say_side(struct paper *paper, const char *zh, const char *en, size_t line)
{
	struct prose words = { .language = paper->prose.language };

	prose_say(&words, zh, en, NUM_TEXT(line));
	paper_element(paper, "th", (struct text){ words.p, words.n });
	prose_free(&words);
}

static void
say_table(struct paper *paper, const struct leads *leads, const struct record *row,
	  const struct match_pair *pair, bool hidden)
{
	paper_raw(paper, "<table><tr><th></th>");
	say_side(paper, "登记（第{1}行）", "register, row {1}", pair->subject->line);
	paper_raw(paper, "<th></th>");
	say_side(paper, "比对（第{1}行）", "extract, row {1}", pair->row->line);
	paper_raw(paper, "</tr>\n");
	say_persons(paper, pair);
	say_facts(paper, leads, row, pair, hidden);
	paper_raw(paper, "</table>\n");
}

void
matchpage_add(struct paper *paper, const struct leads *leads, const struct lead *lead)
{
	bool hidden = lead_is_hidden(leads, lead);
	struct record row;

	lead_row(leads, lead, &row);
	paper_say(paper, PAPER_PART, "{1} {2}{3} {4} （{5}级，线索{6}，{7}）",
		  "{1} {2} {3} {4} (level {5}, lead {6}, {7})", row.text[LEAD_household_id],
		  row.text[LEAD_town], row.text[LEAD_village], row.text[LEAD_person],
		  row.text[LEAD_level], row.text[LEAD_lead_id],
		  word_text((enum word)lead->state, paper->prose.language));
	for (size_t i = 0; i < lead->pairs && i < SHOWN_MOST; i++)
		say_table(paper, leads, &row, &lead->pair[i], hidden);
	if (lead->pairs > SHOWN_MOST)
		paper_say(paper, PAPER_BODY, "另有{1}行，内容见线索名单",
			  "{1} more rows: see the list of leads",
			  NUM_TEXT(lead->pairs - SHOWN_MOST));
	if (row.text[LEAD_doubt].n > 0)
		paper_say(paper, PAPER_BODY, "疑点：{1}", "Doubt: {1}", row.text[LEAD_doubt]);
	if (row.text[LEAD_changed].n > 0)
		paper_say(paper, PAPER_BODY, "处理以后变了：{1}（{2}，{3}：{4}）",
			  "Changed since it was decided: {1} ({2}, {3}: {4})",
			  row.text[LEAD_changed], lead->by,
			  lead->on == BLANK ? TEXT_NONE : DAY_TEXT((day_t)lead->on), lead->reason);
	paper_say(paper, PAPER_BODY, "询问：{1}", "To ask: {1}", row.text[LEAD_question]);
	if (lead_is_open(lead))
		paper_words(
			paper, PAPER_FORM,
			"□属实　□已排除　理由：　　　　　　　　　处理人：　　　　　日期：",
			"□ confirmed  □ cleared   reason:                     by:            on:");
}
