#include "terms/applied.h"

/* Is it asked for at the town of the household register?  Relief is where the hardship is. */
static bool
is_bound(int64_t aid)
{
	return aid == WORD_AID_DIBAO || aid == WORD_AID_DIBAO_SINGLE ||
	       aid == WORD_AID_LOW_INCOME || aid == WORD_AID_TEKUN || aid == WORD_AID_RIGID ||
	       aid == WORD_AID_ORPHAN || aid == WORD_AID_UNATTENDED || aid == WORD_AID_MEDICAL;
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
	struct text town = record->text[APPLICATION_town];
	struct text home = record->text[APPLICATION_register_place];
	int64_t aid = record->value[APPLICATION_kind];

	if (record->value[APPLICATION_outcome] == WORD_DECIDED_DECLINED) {
		check_declined(reader, record, diag);
		return;
	}
	if (is_bound(aid) && town.n > 0 && home.n > 0 && !text_has(home, town))
		diag_say(diag, DIAG_APPLIED_ELSEWHERE,
			 .at = record_where(reader, record, APPLICATION_register_place),
			 .value = home, .one = town);
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
