#include "explain/letter.h"

#include "base/num.h"
#include "decide/unit.h"
#include "explain/adjusted.h"
#include "explain/outcome.h"
#include "explain/remedy.h"
#include "explain/tell.h"
#include "rule/office.h"

/* ---- what is still asked for ---- */

/* "；要附医疗费用票据；不用附残疾人证（核对“残疾人”信息）": what shows the fact, of papers and of
 * extracts. */
static struct text
papers_of(const struct telling *telling, const struct papers *papers, enum fact fact)
{
	const struct walk *walk = telling->walk;
	enum language language = telling->prose->language;
	const struct papers_about about = { .fact = fact_column(fact),
					    .local = papers_local(&walk->household->row),
					    .day = walk->law->as_of };

	if (papers == NULL)
		return TEXT_NONE;
	struct text asked = papers_list(papers, &about, true, language, telling->parts);
	struct text spared = papers_list(papers, &about, false, language, telling->parts);

	if (asked.n > 0)
		asked = TELL(telling, "；要附{1}", "; please bring: {1}", asked);
	if (spared.n > 0)
		spared = TELL(telling, "；不用附{1}", "; no need to bring: {1}", spared);
	return TELL_SAME(telling, "{1}{2}", asked, spared);
}

static void
ask_for(const struct telling *telling, const struct papers *papers, int number, enum fact fact)
{
	const struct column *column = &schema_of(RECORD_REGISTER)->column[fact_column(fact)];
	struct text names = TEXT_NONE;

	for (size_t i = 0; i < telling->walk->seats; i++)
		if ((telling->walk->seat[i].lacks >> fact & 1) != 0)
			names = tell_more(telling, names, tell_name(telling, i));
	if (names.n > 0)
		names = TELL(telling, "：{1}", ": {1}", names);
	paper_say(telling->paper, PAPER_ITEM, "{1}．{2}{3}{4}。", "{1}. {2}{3}{4}.",
		  NUM_TEXT(number), column_heading(column, telling->prose->language), names,
		  papers_of(telling, papers, fact));
}

/* Nothing was decided, and the applicant can do nothing about it. */
static void
tell_unset(const struct telling *telling, facts_t missing)
{
	struct text names = TEXT_NONE;
	int fact;

	while ((fact = bits_take(&missing)) >= 0)
		names = tell_more(telling, names,
				  text_of(param_label(fact_param(fact), telling->prose->language)));
	paper_say(telling->paper, PAPER_BODY, "本地还没有规定下列标准，尚不能作出决定：{1}。",
		  "No decision can be made yet, for these values of the rules are not set here: "
		  "{1}.",
		  names);
}

/* Nothing was decided: what the applicant is asked for instead, and about whom. */
static void
ask_for_facts(const struct telling *telling, const struct papers *papers, facts_t missing)
{
	int number = 0;

	paper_words(telling->paper, PAPER_BODY,
		    "下列情况没有登记，尚不能作出决定。请如实说明，写明要附的材料一并交来：",
		    "No decision can be made yet. Please state, and bring what is named:");
	for (enum fact fact = 0; fact < FACTS; fact++)
		if ((missing >> fact & 1) != 0)
			ask_for(telling, papers, ++number, fact);
}

/* ---- the whole ---- */

/* What a letter is about. */
enum subject {
	SUBJECT_REVIEW,
	SUBJECT_CHANGE,
	SUBJECT_END,
	SUBJECT_ASKED,
};

static const char *const titles[][2] = {
	[SUBJECT_REVIEW] = { "社会救助审核告知书", "Notice of a review of social assistance" },
	[SUBJECT_CHANGE] = { "社会救助调整告知书", "Notice of a change of social assistance" },
	[SUBJECT_END] = { "社会救助终止告知书", "Notice of the end of social assistance" },
	[SUBJECT_ASKED] = { "社会救助补充材料告知书",
			    "Notice of what is needed for a review of social assistance" },
};

static enum subject
subject_of(const struct walk *walk, enum adjusted adjusted, bool final)
{
	if (!final && unit_standing(walk->outcome[0].category) == UNIT_WAITS)
		return SUBJECT_ASKED;
	if (adjusted == ADJUSTED_ENDED)
		return SUBJECT_END;
	return adjusted == ADJUSTED_NOT ? SUBJECT_REVIEW : SUBJECT_CHANGE;
}

/* Has the town resolved every row? The day of the last of them, or BLANK. */
static int64_t
resolved_on(const struct letter *letter)
{
	int64_t last = BLANK;

	for (size_t i = 0; i < letter->walk->outcomes; i++) {
		const struct resolution *town =
			resolved_of(letter->resolved, letter->walk, &letter->walk->outcome[i]);

		if (town == NULL || town->status == BLANK || town->status == WORD_STATUS_PROPOSED ||
		    town->on == BLANK)
			return BLANK;
		last = town->on > last ? town->on : last;
	}
	return last;
}

/* The title, headed 拟 where it is proposed only, and a number that no other letter has. */
static void
tell_title(const struct telling *telling, enum subject subject, bool final, day_t day)
{
	const struct household *household = telling->walk->household;
	const char *const *title = titles[subject];
	bool draft = !final && subject != SUBJECT_ASKED;

	paper_say(telling->paper, PAPER_TITLE, draft ? "（拟）{1}" : "{1}",
		  draft ? "(Draft) {1}" : "{1}", text_of(title[telling->prose->language]));
	paper_say(telling->paper, PAPER_NUMBER, "编号：{1}-{2}", "No. {1}-{2}", household->id,
		  DAY_TEXT(day));
}

/* What must keep it from being sent. */
static void
tell_warnings(struct paper *paper, const struct walk *walk)
{
	const struct household *household = walk->household;
	bits_t assumed = household->assumed;

	for (size_t i = 0; i < household->persons; i++)
		assumed |= household->person[i].assumed;
	if (!document_payable(walk->basis))
		paper_words(paper, PAPER_MARK,
			    "【所用标准含示例或未核实的数值，不得作为正式文书发出】",
			    "[Illustrative or unverified values were used: not to be sent as an "
			    "official notice]");
	if (assumed != 0)
		paper_words(paper, PAPER_MARK,
			    "【有的情况没有登记，是假定的，不得作为正式文书发出】",
			    "[Some facts are not recorded but assumed: not to be sent as an "
			    "official notice]");
}

static void
tell_body(const struct telling *telling, const struct letter *letter, enum adjusted adjusted,
	  bool final)
{
	const struct walk *walk = telling->walk;
	const struct outcome *first = &walk->outcome[0];

	if (!final && first->category == WORD_CATEGORY_INVALID) {
		paper_words(telling->paper, PAPER_BODY,
			    "登记资料有需要更正的地方，更正后再行审核。",
			    "The register's entry must be corrected first; it will then be "
			    "reviewed.");
		return;
	}
	if (!final && first->category == WORD_CATEGORY_UNDECIDED) {
		if ((first->missing & FACT_RULES) != 0)
			tell_unset(telling, first->missing & FACT_RULES);
		if ((first->missing & ~FACT_RULES) != 0)
			ask_for_facts(telling, letter->papers, first->missing);
		return;
	}
	for (size_t i = 0; i < walk->outcomes; i++)
		outcome_tell(telling, letter->previous, i,
			     resolved_of(letter->resolved, walk, &walk->outcome[i]));
	outcome_tell_gone(telling, letter->previous, final);
	remedy_tell(telling, letter->office, adjusted >= ADJUSTED_LESS, final);
}

/* The receipt, to be signed by who gets the letter and by who brings it. */
static void
tell_receipt(const struct telling *telling, enum subject subject, struct text head)
{
	const char *const *title = titles[subject];
	struct paper *paper = telling->paper;

	paper_gap(paper);
	paper_words(paper, PAPER_CUT, "送达回证", "Receipt");
	paper_say(paper, PAPER_FORM, "送达文书：{1}（户编号 {2}）", "Served: {1} (household {2})",
		  text_of(title[telling->prose->language]), telling->walk->household->id);
	paper_say(paper, PAPER_FORM, "受送达人：{1}", "To: {1}", head);
	paper_words(paper, PAPER_FORM,
		    "送达方式：□直接送达　□留置送达　□邮寄送达　□其他：　　　　　　",
		    "How: [ ] by hand  [ ] left there  [ ] by post  [ ] other:            ");
	paper_words(
		paper, PAPER_FORM,
		"签收人：　　　　　　　与受送达人的关系：　　　　　签收日期：　　年　　月　　日",
		"Received by:                    relation:                on:               ");
	paper_words(paper, PAPER_FORM, "送达人（两人签名）：　　　　　　　　　　　　　　备注：",
		    "Brought by (two signatures):                              Remarks:");
}

void
letter_write(struct paper *paper, const struct letter *letter)
{
	const struct walk *walk = letter->walk;
	const struct household *household = walk->household;
	int64_t on = resolved_on(letter);
	struct text head = TEXT_NONE;
	struct arena parts = { 0 };
	struct telling telling = {
		.prose = &paper->prose, .walk = walk, .paper = paper, .parts = &parts
	};

	if (household->persons > 0)
		head = household->person[household->head].row.text[REGISTER_name];
	previous_begin(letter->previous, walk);
	enum adjusted adjusted = adjusted_of(letter->previous, walk);
	enum subject subject = subject_of(walk, adjusted, on != BLANK);

	day_t day = on != BLANK ? (day_t)on : walk->law->as_of;

	tell_title(&telling, subject, on != BLANK, day);
	tell_warnings(paper, walk);
	paper_say(paper, PAPER_TO, "{1}（户编号 {2}）：", "{1} (household {2}):", head,
		  household->id);
	tell_body(&telling, letter, adjusted, on != BLANK);
	office_sign(letter->office, paper, day);
	tell_receipt(&telling, subject, head);
	arena_free(&parts);
}
