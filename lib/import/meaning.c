#include "import/meaning.h"

enum {
	HEADS_LEAST = 5,
	NUMBERS_LEAST = 10,
	SEX_LEAST = 5,
	SAID_LEAST = 2, /* cells by which one sheet speaks against the others */
	AGAIN_OF = 25,  /* numbers, of which one may stand there again; and one always */
};

static bool
knows(const struct sheet *sheet, enum heading_home home, int place)
{
	return sheet_place(sheet, home, place) != SIZE_MAX;
}

/* How many rows households have, and whether it says so. */
static void
add_count(struct meaning *meaning, const struct sheet *sheet, const struct survey *survey,
	  size_t place)
{
	struct rowcount own = { 0 };

	if (knows(sheet, HEADING_SHEET, SHEET_members) ||
	    knows(sheet, HEADING_SHEET, SHEET_covered))
		return;
	for (size_t i = 0; i < survey->cross.columns; i++)
		if (survey->cross.place[i] == place)
			rowcount_add(&own, &survey->cross, i, &survey->bounds);
	meaning->count.fits += own.fits;
	meaning->count.several += own.several;
	meaning->count.differ += own.differ;
	meaning->against |= own.differ >= SAID_LEAST && own.fits < own.differ;
}

void
meaning_add(struct meaning *meaning, const struct sheet *sheet, const struct survey *survey,
	    size_t place)
{
	const struct survey_column *column = &survey->column[place];

	guess_join(&meaning->guess, &column->guess);
	propose_join(&meaning->proposal, &column->proposal);
	if (survey->kin == place)
		kinship_join(&meaning->kinship, &survey->kinship);
	add_count(meaning, sheet, survey, place);
	meaning->rows += survey->rows;
	meaning->heads += column->heads;
	meaning->named += column->named;
	meaning->selves += column->selves;
	meaning->owned += column->owned;
	meaning->fitting += column->fitting;
	meaning->aged += column->aged;
	meaning->men += column->men;
	meaning->women += column->women;
	meaning->against |= column->owned >= SAID_LEAST && column->fitting * 2 < column->owned;
	hash_set_join(&meaning->values, &column->values);
	meaning->headed |= knows(sheet, HEADING_SHEET, SHEET_head);
}

/* Does the column name the head in his row, and hardly another in theirs? */
static bool
goes_with_heads(const struct meaning *meaning)
{
	return meaning->heads >= HEADS_LEAST && meaning->named * 10 >= meaning->heads * 9 &&
	       meaning->selves * 10 <= meaning->named;
}

/* 所属户主: has it the name of the head in his row, and no other's in theirs? */
static bool
names_heads(const struct meaning *meaning)
{
	return goes_with_heads(meaning) && meaning->rows > meaning->heads &&
	       !guess_is_of_others(meaning->heading) && text_has(meaning->heading, TEXT("户")) &&
	       !text_has_any(meaning->heading, "户名|账|帐|卡|收款|开户|签|领|经手");
}

/*
 * 免费对象姓名: has it everybody's own name?  A helper helps several; beside heads it has theirs in
 * their rows.
 */
static bool
names_people(const struct meaning *meaning)
{
	size_t cells = meaning->proposal.cells;

	return (!meaning->headed || goes_with_heads(meaning)) && guess_may_name(meaning->heading) &&
	       propose_is_names(&meaning->proposal) && cells >= HEADS_LEAST &&
	       cells * 10 >= meaning->rows * 9 && meaning->values.count * 10 >= cells * 9;
}

/*
 * Has it people's own identity numbers, as their ages or births say, or their sexes where the list
 * is of both?
 */
static bool
numbers_people(const struct meaning *meaning)
{
	bool told = meaning->aged >= NUMBERS_LEAST ||
		    (meaning->men >= SEX_LEAST && meaning->women >= SEX_LEAST);
	size_t numbers = meaning->owned - meaning->owned / AGAIN_OF;

	return told && meaning->fitting * 20 >= meaning->owned * 19 &&
	       meaning->owned * 10 >= meaning->rows * 8 && meaning->values.count + 1 >= numbers &&
	       guess_may_be_own(meaning->heading);
}

/* Has it the number of the rows of each household? */
static bool
counts_people(const struct meaning *meaning)
{
	/* of some people, who may be all of most households; of other things, or times */
	static const char of_some[] =
		"劳|残|病|学|老|儿|子女|男|女|工|孤|党|赡|抚|扶|供养人|参|医|险|票|减|增|"
		"应|核|拟|去|外|出|上|前|年|0|1|2|3|4|5|6|7|8|9";

	return rowcount_holds(&meaning->count) && text_has_any(meaning->heading, "人|口") &&
	       !heading_is_earlier(meaning->heading) && !text_has_any(meaning->heading, of_some);
}

/* By its words; sexes fit the numbers of the people where these are known. */
static struct heading
words_of(const struct meaning *meaning)
{
	struct heading found =
		guess_by_words(&meaning->guess, meaning->heading, kinship_holds(&meaning->kinship));
	bool sexes = found.home == HEADING_REGISTER && found.place == REGISTER_sex;

	return sexes && meaning->fitting * 10 < meaning->owned * 9 ? heading_none() : found;
}

struct heading
meaning_find(const struct meaning *meaning, bool named)
{
	static const char covered[] = "保障|低保|在保|施保|纳保|享受|救助|在册";

	if (meaning->against)
		return heading_none();
	if (counts_people(meaning))
		return (struct heading){ .home = HEADING_SHEET,
					 .place = text_has_any(meaning->heading, covered)
							  ? SHEET_covered
							  : SHEET_members,
					 .scale = 1 };
	if (named && names_heads(meaning))
		return (struct heading){ HEADING_SHEET, SHEET_head, 1, false };
	if (!named && names_people(meaning))
		return (struct heading){ HEADING_REGISTER, REGISTER_name, 1, false };
	if (numbers_people(meaning))
		return (struct heading){ HEADING_REGISTER, REGISTER_id_number, 1, false };
	return words_of(meaning);
}

void
meaning_free(struct meaning *meaning)
{
	hash_set_free(&meaning->values);
}
