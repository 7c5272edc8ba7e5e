#include "office/letter.h"

#include "office/tell.h"

/* What each kind of outcome tells the applicant. */
static void
tell_result(struct prose *prose, const struct walk *walk, const struct outcome *outcome)
{
	bool person = outcome->seat != WALK_UNIT;
	struct text category = word_text((enum word)outcome->category, prose->language);
	char from[DAY_SIZE];
	char until[DAY_SIZE];

	if (person)
		prose_add(prose, "%.*s：", "%.*s: ",
			  SHOW(walk->seat[outcome->seat].person->cell.text[REGISTER_name]));
	if (outcome->category == WORD_CATEGORY_NONE) {
		prose_add(prose, "经审核，不符合救助条件。\n",
			  "on review, the conditions for assistance are not met.\n");
		return;
	}
	prose_add(prose, "经审核，符合“%.*s”条件", "on review, the conditions of “%.*s” are met",
		  SHOW(category));
	if (outcome->amount > 0) {
		prose_add(prose, "，每月发放", "; a month ");
		prose_money(prose, outcome->amount);
		prose_add(prose, "元", " yuan are paid");
	}
	prose_add(prose, "，自%s起", ", from %s", month_format(outcome->from, from));
	if (outcome->until != MONTH_NONE)
		prose_add(prose, "至%s止", " until %s", month_format(outcome->until, until));
	prose_add(prose, "。\n", ".\n");
}

static void
tell_reasons(struct prose *prose, reasons_t reasons)
{
	int number = 0;

	for (int i = 0; i < REASONS; i++)
		if ((reasons >> i & 1) != 0)
			prose_add(prose, "　　%d. %s（%s）。\n", "  %d. %s (%s).\n", ++number,
				  reason_sentence((enum reason)i, prose->language),
				  reason_article((enum reason)i));
}

/* Nothing was decided: what the applicant is asked for instead. */
static void
ask_for_facts(struct prose *prose, facts_t missing)
{
	prose_add(prose, "尚不能作出决定。请补充以下情况：\n",
		  "no decision can be made yet. Please supply:\n");
	for (int fact = 0; fact < FACTS; fact++) {
		if ((missing >> fact & 1) == 0)
			continue;
		const struct column *column =
			&schema_of(RECORD_REGISTER)->column[fact_column((enum fact)fact)];

		prose_add(prose, "　　· %.*s\n", "  - %.*s\n",
			  SHOW(column_heading(column, prose->language)));
	}
}

static void
tell_body(struct prose *prose, const struct walk *walk)
{
	const struct outcome *first = &walk->outcome[0];

	if (first->category == WORD_CATEGORY_INVALID) {
		prose_add(prose, "登记资料有误，更正后再行审核。\n",
			  "the register's entry is faulty; it will be reviewed once corrected.\n");
		return;
	}
	if (first->category == WORD_CATEGORY_UNDECIDED) {
		ask_for_facts(prose, first->missing);
		return;
	}
	for (size_t i = 0; i < walk->outcomes; i++) {
		tell_result(prose, walk, &walk->outcome[i]);
		prose_add(prose, "　　理由：\n", "  Reasons:\n");
		tell_reasons(prose, walk->outcome[i].reasons);
	}
}

void
letter_write(struct prose *prose, const struct walk *walk)
{
	const struct household *household = walk->household;
	const struct person *head =
		household->persons > 0 ? &household->person[household->head] : NULL;
	char date[DAY_SIZE];

	prose_add(prose, "　　　　社会救助审核告知书\n\n",
		  "    Notice of a review of social assistance\n\n");
	if (head != NULL)
		prose_add(prose, "%.*s（户编号 %.*s）：\n\n", "%.*s (household %.*s):\n\n",
			  SHOW(head->cell.text[REGISTER_name]), SHOW(household->id));
	tell_body(prose, walk);
	prose_add(prose,
		  "\n对家庭经济状况核查结果有异议的，可以提供证据，由镇（办事处）重新核查"
		  "（民发〔2021〕57号第十八条）。\n",
		  "\nWho disagrees with what was found of the household's means may give evidence; "
		  "the town then looks into it again (民发〔2021〕57号 art. 18).\n");
	prose_add(prose, "本告知书为审核拟定意见，以镇（办事处）盖章确认为准。\n",
		  "This is the proposal of the review; what the town confirms with its seal is the "
		  "decision.\n");
	if (walk->basis != BASIS_OFFICIAL)
		prose_add(prose, "注意：所用标准含未核实或示例数值，不得作为正式依据发出。\n",
			  "Beware: unverified or illustrative values were used; this must not be "
			  "sent as an official notice.\n");
	prose_add(prose, "\n%s\n　　　　　　　　（盖章）\n\f", "\n%s\n                (seal)\n\f",
		  day_format(walk->law->date, date));
}
