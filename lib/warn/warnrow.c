#include "warn/warnrow.h"

#include "base/prose.h"

/* Why it is listed, in words: no sum of anything. */
static struct text
because_of(struct warnlist *list, const struct warned *warned)
{
	struct arena *arena = &list->arena;
	enum language language = list->language;
	struct text words = warned->rule->why[language];
	int lacks = warned->met == NULL || warned->gap != WORD_GAP_LESS ? -1 : warned->met->lacks;

	if (warned->met == NULL)
		words = lead_join(words,
				  language == LANGUAGE_ZH ? TEXT("登记册里没有这个人")
							  : TEXT("the register does not have him"),
				  language, arena);
	if (lacks >= 0)
		words = lead_join(
			words,
			prose_part(arena, language, "登记的“{1}”对不上",
				   "“{1}” in the register does not fit",
				   column_heading(&schema_of(RECORD_REGISTER)->column[lacks],
						  language)),
			language, arena);
	return words;
}

/* What the last list has of a visit; one that is over is what there is to remark. */
static void
fill_visit(struct warnlist *list, const struct warned *warned, struct record *row)
{
	const struct record *last = warned->last;

	row->value[WARNING_visit_by] = warned->visit_by;
	if (last == NULL)
		return;
	row->text[WARNING_remark] = last->text[WARNING_remark];
	if (warned->again) {
		row->text[WARNING_remark] =
			lead_join(last->text[WARNING_remark],
				  prose_part(&list->arena, list->language, "{1}走访过：{2}",
					     "visited on {1}: {2}",
					     DAY_TEXT((day_t)last->value[WARNING_visited_on]),
					     word_text((enum word)last->value[WARNING_outcome],
						       list->language)),
				  list->language, &list->arena);
		return;
	}
	row->value[WARNING_visited_on] = last->value[WARNING_visited_on];
	row->value[WARNING_outcome] = last->value[WARNING_outcome];
	row->text[WARNING_outcome] = last->text[WARNING_outcome];
	row->value[WARNING_quiet_until] = last->value[WARNING_quiet_until];
}

void
warnrow_fill(struct warnlist *list, const struct warned *warned, struct record *row)
{
	if (warned->quiet) {
		*row = *warned->last;
		row->value[WARNING_quiet_until] = warned->quiet_until;
	} else {
		record_clear(row);
		row->value[WARNING_strength] = warned->strength;
		row->value[WARNING_gap] = warned->gap;
		row->text[WARNING_because] = because_of(list, warned);
		row->text[WARNING_programmes] =
			warned->met == NULL ? TEXT_NONE : warned->met->programmes;
		row->text[WARNING_missing] = warned->missing;
		row->text[WARNING_doubt] = warned->doubt;
		fill_visit(list, warned, row);
	}
	/* what a clerk keeps beside them may be where they live */
	row->extra = warned->last == NULL || warned->hidden ? NULL : warned->last->extra;
	row->text[WARNING_warning_id] = text_of(warned->id);
	row->value[WARNING_signal] = warned->who->signal;
	row->text[WARNING_household_id] = warned->met == NULL ? TEXT_NONE : warned->met->household;
	row->text[WARNING_town] = warned->town;
	row->text[WARNING_village] = warned->village;
	row->text[WARNING_visitor] = warned->visitor;
	row->text[WARNING_person] = warned->name;
	row->text[WARNING_person_id] = warned->number;
	if (warned->number.n == 0)
		row->value[WARNING_birth_date] = warned->who->whose.birth;
	row->value[WARNING_on] = warned->on;
	row->value[WARNING_amount] = warned->amount;
}
