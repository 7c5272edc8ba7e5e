#include "publish/tallylist.h"

#include <stdlib.h>

#include "base/prose.h"
#include "decide/unit.h"

/* A row of either kind, as it is counted. */
struct item {
	struct text household;
	struct text town;
	struct text village;
	struct text person; /* blank: the household */
	struct text number;
	int64_t category;
	int64_t month;
	int64_t area;
	int64_t persons; /* negative: not known */
	int64_t amount;
};

static int64_t
or_unknown(int64_t value)
{
	return value == BLANK ? TALLY_UNKNOWN : value;
}

/* A row of decisions; false where it brings nothing. */
static bool
take_decision(const struct record *row, struct item *item)
{
	const int64_t *value = row->value;
	int64_t approved = value[DECISION_approved_amount];
	int64_t covered = value[DECISION_covered];
	int64_t status = value[DECISION_status];
	bool whole = unit_is_household(value[DECISION_category]);

	*item = (struct item){
		.household = row->text[DECISION_household_id],
		.town = row->text[DECISION_town],
		.village = row->text[DECISION_village],
		.person = row->text[whole ? DECISION_head : DECISION_person],
		.number = row->text[whole ? DECISION_head_id : DECISION_person_id],
		.category = or_unknown(value[DECISION_category]),
		.month = or_unknown(value[DECISION_from]),
		.area = or_unknown(value[DECISION_area]),
		.persons = covered != BLANK                            ? covered
			   : whole && value[DECISION_members] != BLANK ? value[DECISION_members]
			   : whole                                     ? -1
								       : 1,
		.amount = approved != BLANK ? approved : value[DECISION_amount],
	};
	return item->amount != BLANK && item->amount > 0 && status != WORD_STATUS_REFUSED &&
	       status != WORD_STATUS_SUSPENDED && value[DECISION_change] != WORD_ADJUST_END;
}

static bool
take_payment(const struct record *row, struct item *item)
{
	const int64_t *value = row->value;

	*item = (struct item){
		.household = row->text[PAYMENT_household_id],
		.town = row->text[PAYMENT_town],
		.village = row->text[PAYMENT_village],
		.person = row->text[PAYMENT_beneficiary],
		.number = row->text[PAYMENT_beneficiary_id],
		.category = or_unknown(value[PAYMENT_programme]),
		.month = or_unknown(value[PAYMENT_month]),
		.area = TALLY_UNKNOWN,
		.persons = unit_is_household(value[PAYMENT_programme]) ? -1 : 1,
		.amount = value[PAYMENT_amount],
	};
	return item->amount != BLANK && item->amount > 0;
}

/* ---- lines ---- */

static void
fill(const struct tallylist *list, const struct tally *tally, const struct item *item,
     struct tally_names *names, struct tally_line *line)
{
	struct arena arena = { 0 };
	bool alone = tally_is_by(tally, TALLY_VILLAGE) && !tally_is_by(tally, TALLY_TOWN);
	/* villages of two towns may have one name */
	struct text village = alone && item->village.n > 0
				      ? prose_part(&arena, LANGUAGE_ZH, "{1}{2}", "{1}{2}",
						   item->town, item->village)
				      : item->village;

	/* rows without a household's number are of as many households as of people */
	*line = (struct tally_line){ .household = item->household.n > 0
							  ? unit_hash(item->household, TEXT_NONE,
								      TEXT_NONE)
							  : unit_person(item->number, item->person),
				     .persons = item->persons,
				     .amount = item->amount };
	line->at[TALLY_TOWN] = tally_name(names, item->town);
	line->at[TALLY_VILLAGE] = tally_name(names, village);
	line->at[TALLY_CATEGORY] = item->category;
	line->at[TALLY_MONTH] = item->month;
	line->at[TALLY_AREA] = item->area != TALLY_UNKNOWN || list->people == NULL
				       ? item->area
				       : tallypeople_area(list->people, item->household);
	line->at[TALLY_AGE] = line->at[TALLY_DISABILITY] = line->at[TALLY_FUNDING] = TALLY_UNKNOWN;
	arena_free(&arena);
}

/* A line for each person that a row covers, with an even part of its amount, to the fen. */
static void
add_persons(struct tally *tally, struct tally_line *line,
	    const struct tallypeople_person *const found[], size_t count)
{
	fen_t amount = line->amount;

	line->persons = 1;
	for (size_t i = 0; i < count; i++) {
		line->amount = amount / (fen_t)count + (i < (size_t)(amount % (fen_t)count));
		line->at[TALLY_AGE] = found[i]->age;
		line->at[TALLY_DISABILITY] = found[i]->grade;
		tally_add(tally, line);
	}
}

static void
add(const struct tallylist *list, struct tally *tally, const struct item *item,
    struct tally_line *line)
{
	const struct tallypeople_person *one = NULL;
	const struct tallypeople_person **found = NULL;
	bool apart = list->people != NULL &&
		     (tally_is_by(tally, TALLY_AGE) || tally_is_by(tally, TALLY_DISABILITY));
	bool whole = unit_is_household(item->category);

	if (apart && whole && item->persons > 0)
		found = arena_calloc((size_t)item->persons, sizeof(const void *));
	if (apart && !whole)
		one = tallypeople_find(list->people, item->household, item->number, item->person);
	if (one != NULL)
		add_persons(tally, line, &one, 1);
	else if (found != NULL &&
		 tallypeople_covered(list->people, item->household, (size_t)item->persons, found))
		add_persons(tally, line, found, (size_t)item->persons);
	else
		tally_add(tally, line);
	free(found);
}

static void
take(struct tallylist *list, const struct record *row, bool decisions)
{
	struct item item;
	struct tally_line line;
	bool brings = decisions ? take_decision(row, &item) : take_payment(row, &item);

	list->unread += row->bad;
	list->left += !row->bad && !brings;
	if (row->bad || !brings)
		return;
	list->counted++;
	list->amount += item.amount;
	for (size_t i = 0; i < list->tallies; i++) {
		fill(list, &list->tally[i], &item, &list->names, &line);
		add(list, &list->tally[i], &item, &line);
	}
}

bool
tallylist_read(struct tallylist *list, const char *path, enum record_type type,
	       const struct table_options *options, struct diag *diag)
{
	static const int decisions[] = { DECISION_household_id, DECISION_category, DECISION_amount,
					 DECISION_status, -1 };
	static const int payments[] = { PAYMENT_household_id, PAYMENT_programme, PAYMENT_amount,
					-1 };
	bool decided = type == RECORD_DECISION;
	struct record_reader *reader =
		record_open(path, type, options, NULL, decided ? decisions : payments, diag);
	struct record row;
	enum table_result result;

	while ((result = record_each(reader, &row)) == TABLE_ROW)
		take(list, &row, decided);
	if (reader != NULL)
		list->language = record_language(reader);
	record_close(reader);
	return result == TABLE_END;
}

void
tallylist_free(struct tallylist *list)
{
	tally_free_names(&list->names);
}
