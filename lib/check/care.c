#include "check/care.h"

#include "register/word.h"

void
care_check(const struct record_reader *reader, const struct household *household,
	   const struct person *person, struct diag *diag)
{
	static const int needed[] = { REGISTER_care_by, REGISTER_care_until };
	const struct record *row = &person->row;
	enum language language = record_language(reader);
	int64_t mode = row->value[REGISTER_care_mode];
	int64_t chosen = row->value[REGISTER_chosen];

	if (household->row.value[REGISTER_category] != WORD_CATEGORY_TEKUN || row->bad ||
	    row->value[REGISTER_member_status] == WORD_MEMBER_DEAD)
		return;
	if (chosen != BLANK && mode != BLANK && chosen != mode)
		diag_say(diag, DIAG_CARE_UNCHOSEN,
			 .at = record_where(reader, row, REGISTER_care_mode),
			 .value = word_text((enum word)mode, language),
			 .one = word_text((enum word)chosen, language));
	for (size_t i = 0; mode == WORD_CARE_HOME && i < ARRAY_LENGTH(needed); i++)
		if (record_has(reader, needed[i]) && row->value[needed[i]] == BLANK &&
		    row->text[needed[i]].n == 0)
			diag_say(diag, DIAG_CARE_NOBODY, .at = record_where(reader, row, needed[i]),
				 .one = record_heading(reader, needed[i]));
}
