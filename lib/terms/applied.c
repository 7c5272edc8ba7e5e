#include "terms/applied.h"

/* Where aid is asked for, and by which ground; of what is not here no document says it. */
static const struct belonging {
	enum word aid;
	enum ground ground;
	const char *also; /* in the name of whoever else may take it, or, of a school, alone */
} belongings[] = {
	{ WORD_AID_DIBAO, GROUND_APPLY_BASIC, NULL },
	{ WORD_AID_DIBAO_SINGLE, GROUND_APPLY_BASIC, NULL },
	{ WORD_AID_LOW_INCOME, GROUND_APPLY_BASIC, NULL },
	{ WORD_AID_TEKUN, GROUND_APPLY_BASIC, NULL },
	{ WORD_AID_MEDICAL, GROUND_APPLY_SPECIAL, NULL },
	{ WORD_AID_EMPLOYMENT, GROUND_APPLY_SPECIAL, NULL },
	{ WORD_AID_HOUSING, GROUND_APPLY_SPECIAL, "住房|住建|房管" },
	{ WORD_AID_EDUCATION, GROUND_APPLY_SCHOOL, "校|学院|大学|中学|小学|幼儿园|中专|职中" },
	{ WORD_AID_EMERGENCY, GROUND_APPLY_HARDSHIP, NULL },
	{ WORD_AID_EXPENDITURE, GROUND_APPLY_HARDSHIP, NULL },
};

struct taken {
	const struct record_reader *reader;
	const struct record *record;
	const struct law *law;
	struct diag *diag;
};

static const struct belonging *
place_of(int64_t aid)
{
	for (size_t i = 0; i < ARRAY_LENGTH(belongings); i++)
		if ((int64_t)belongings[i].aid == aid)
			return &belongings[i];
	return NULL;
}

/* 河坝镇, and 河坝镇便民服务中心 of its row's town, are at 大通湖区河坝镇王家村; so is what is
 * blank. */
static bool
is_at_home(struct text home, struct text town, struct text at)
{
	return home.n == 0 || at.n == 0 || text_has(home, at) ||
	       (town.n > 0 && text_has(at, town) && text_has(home, town));
}

static void
say_place(const struct taken *taken, enum diag_code code, int column, struct text at,
	  const struct cite *cite)
{
	diag_say(taken->diag, code, .at = record_where(taken->reader, taken->record, column),
		 .value = taken->record->text[column], .one = at, .two = cite->text);
}

/* Is it at the place where such aid is asked for? */
static void
check_place(const struct taken *taken)
{
	const struct record *record = taken->record;
	const struct belonging *place = place_of(record->value[APPLICATION_kind]);
	const struct cite *cite = place == NULL ? NULL : law_cite(taken->law, place->ground, 0);
	bool declined = record->value[APPLICATION_outcome] == WORD_DECIDED_DECLINED;
	struct text town = record->text[APPLICATION_town];
	struct text at = record->text[APPLICATION_accepted_at];
	bool other = place != NULL && place->also != NULL && text_has_any(at, place->also);

	if (cite == NULL || other)
		return;
	if (place->ground == GROUND_APPLY_SCHOOL) {
		if (at.n > 0 && !declined)
			say_place(taken, DIAG_APPLIED_NO_SCHOOL, APPLICATION_accepted_at, at, cite);
		return;
	}
	at = at.n > 0 ? at : town;
	/* who is not from here is told where to go, but not of relief */
	if (declined == (place->ground == GROUND_APPLY_HARDSHIP) &&
	    !is_at_home(record->text[APPLICATION_register_place], town, at))
		say_place(taken, declined ? DIAG_APPLIED_NOT_SENT : DIAG_APPLIED_ELSEWHERE,
			  APPLICATION_register_place, at, cite);
}

/* Who turns somebody away writes why, and tells him so: when that was. */
static void
check_declined(const struct record_reader *reader, const struct record *record, struct diag *diag)
{
	static const int wanted[] = { APPLICATION_decided_on, APPLICATION_decline_reason,
				      APPLICATION_notified_on };

	for (size_t i = 0; i < ARRAY_LENGTH(wanted); i++)
		if (record->value[wanted[i]] == BLANK && record->text[wanted[i]].n == 0)
			diag_say(diag, DIAG_APPLIED_DECLINED,
				 .at = record_where(reader, record, wanted[i]),
				 .one = record_heading(reader, wanted[i]));
}

/* A person alone comes in by an application of his own or a near relative's, and by no other. */
static void
check_single(const struct record_reader *reader, const struct record *record, const struct law *law,
	     struct diag *diag)
{
	const struct cite *cite = law_cite(law, GROUND_SINGLE_APPLIED, 0);

	if (record->value[APPLICATION_kind] == WORD_AID_DIBAO_SINGLE && cite != NULL &&
	    record->value[APPLICATION_applied_by] == BLANK)
		diag_say(diag, DIAG_APPLIED_UNSAID,
			 .at = record_where(reader, record, APPLICATION_applied_by),
			 .one = cite->text);
}

void
applied_check(const struct record_reader *reader, const struct record *record,
	      const struct law *law, struct diag *diag)
{
	int64_t aid = record->value[APPLICATION_kind];

	check_place(&(struct taken){ reader, record, law, diag });
	if (record->value[APPLICATION_outcome] == WORD_DECIDED_DECLINED) {
		check_declined(reader, record, diag);
		return;
	}
	if (record->value[APPLICATION_reviewed_on] != BLANK &&
	    record->value[APPLICATION_objected_on] == BLANK)
		diag_say(diag, DIAG_REVIEW_NEEDLESS,
			 .at = record_where(reader, record, APPLICATION_reviewed_on));
	if (aid != BLANK && aid != WORD_AID_TASK && aid != WORD_AID_PRICE &&
	    record_has(reader, APPLICATION_promised_on) &&
	    record->value[APPLICATION_promised_on] == BLANK)
		diag_say(diag, DIAG_NO_PROMISE,
			 .at = record_where(reader, record, APPLICATION_promised_on));
	check_single(reader, record, law, diag);
}

/* Does somebody who may say so let towns decide? */
static bool
is_let(const struct ruleset *rules, const struct authority *by, day_t day)
{
	size_t count;
	const struct value *all = ruleset_values(rules, PARAM_CONFIRM_TOWN, &count);
	const struct value *value;

	for (size_t i = 0; (value = value_in_force(all, count, day, i)) != NULL; i++)
		if (value->whole != 0 && authority_lets(by, value))
			return true;
	return false;
}

void
applied_check_delegated(const struct record_reader *reader, const struct record *record,
			const struct ruleset *rules, day_t today, struct diag *diag)
{
	int64_t decided = record->value[APPLICATION_decided_on];
	day_t day = decided == BLANK ? today : (day_t)decided;
	const struct authority *by = ruleset_authority(rules, day, PARAM_CONFIRM_TOWN);
	char source[VALUE_SOURCE_SIZE];

	if (record->value[APPLICATION_delegated] == WORD_YESNO_YES && by != NULL &&
	    !is_let(rules, by, day))
		diag_say(diag, DIAG_APPLIED_NOT_LET,
			 .at = record_where(reader, record, APPLICATION_delegated),
			 .one = text_of(place_level_name(by->level, diag->language)),
			 .two = document_cite(by->document, by->article, source, sizeof(source)));
}
