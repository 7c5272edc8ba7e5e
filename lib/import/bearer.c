#include "import/bearer.h"

#include "base/hash.h"
#include "house/certificate.h"
#include "house/kin.h"
#include "register/word.h"

/* What is known of him: by his number, else by the row. */
struct person {
	struct text number; /* of 18 places; blank: none that is good */
	day_t birth;
	int64_t sex; /* a WORD_SEX_…; below 0: not known */
};

void
bearer_begin(struct bearer *bearer, const struct sheet *sheet, day_t today)
{
	*bearer = (struct bearer){
		.today = today,
		.number = sheet_place(sheet, HEADING_REGISTER, REGISTER_id_number),
		.birth = sheet_place(sheet, HEADING_REGISTER, REGISTER_birth_date),
		.sex = sheet_place(sheet, HEADING_REGISTER, REGISTER_sex),
		.relation = sheet_place(sheet, HEADING_REGISTER, REGISTER_relation),
		.card = sheet_place(sheet, HEADING_REGISTER, REGISTER_disability_card),
		.type = sheet_place(sheet, HEADING_REGISTER, REGISTER_disability_type),
		.grade = sheet_place(sheet, HEADING_REGISTER, REGISTER_disability_grade),
		.head = DAY_NONE,
	};
}

/* The birth date and the sex of the row against the identity number. */
static struct person
check_identity(const struct bearer *bearer, const struct entry *entry, const struct idcard *card)
{
	struct text cell = entry_value(entry, bearer->birth);
	struct person person = { .birth = DAY_NONE,
				 .sex = word_parse(WORDS_SEX, entry_value(entry, bearer->sex)) };

	if (!day_parse(cell.p, cell.n, &person.birth))
		person.birth = DAY_NONE;
	if (person.birth != DAY_NONE && person.birth > bearer->today)
		entry_flag(entry, bearer->birth, DIAG_BIRTH_FUTURE);
	else if (person.birth != DAY_NONE && card == NULL &&
		 idcard_is_old(person.birth, bearer->today))
		entry_flag(entry, bearer->birth, DIAG_BIRTH_OLD);
	if (card == NULL)
		return person;
	if (person.birth != DAY_NONE && person.birth != card->birth)
		entry_report(entry, bearer->birth, DIAG_BIRTH_DIFFERS, DAY_TEXT(card->birth),
			     TEXT_NONE);
	if (person.sex >= 0 && (person.sex == WORD_SEX_MALE) != (card->sex == IDCARD_MALE))
		entry_flag(entry, bearer->sex, DIAG_SEX_DIFFERS);
	return (struct person){ .number = text_of(card->normalized),
				.birth = card->birth,
				.sex = card->sex == IDCARD_MALE ? WORD_SEX_MALE : WORD_SEX_FEMALE };
}

/* Whether he can be to the head what it says, if he is not the head himself. */
static void
check_kin(struct bearer *bearer, const struct entry *entry, const struct person *person)
{
	const struct kin *kin = kin_of(entry_value(entry, bearer->relation));
	uint64_t household = hash_text(entry->household);

	if (entry->is_head) {
		bearer->household = household;
		bearer->head = person->birth;
	}
	if (kin == NULL)
		return;
	if (kin->sex >= 0 && person->sex >= 0 && kin->sex != person->sex)
		entry_report(entry, bearer->relation, DIAG_KIN_SEX,
			     word_text((enum word)person->sex, entry->sheet->diag->language),
			     TEXT_NONE);
	if (!entry->is_head && entry->household.n > 0 && household == bearer->household &&
	    bearer->head != DAY_NONE && person->birth != DAY_NONE &&
	    !kin_fits(kin, person->birth, bearer->head))
		entry_report(entry, bearer->relation, DIAG_KIN_AGE, DAY_TEXT(person->birth),
			     DAY_TEXT(bearer->head));
}

static void
check_card(const struct bearer *bearer, const struct entry *entry, const struct person *person)
{
	struct text type = entry_value(entry, bearer->type);
	struct text grade = entry_value(entry, bearer->grade);
	int64_t said = word_parse(WORDS_DISABILITY, type);
	struct disability card;

	if (disability_parse(entry_value(entry, bearer->card), bearer->today, &card) !=
	    DISABILITY_OK)
		return;
	unsigned faults =
		certificate_faults(&card, person->number, said, word_parse(WORDS_GRADE, grade));

	if ((faults & CERTIFICATE_OTHER) != 0)
		entry_flag(entry, bearer->card, DIAG_CARD_OTHER);
	if ((faults & CERTIFICATE_TYPE) != 0)
		entry_flag(entry, bearer->type, DIAG_CARD_DIFFERS);
	if ((faults & CERTIFICATE_GRADE) != 0)
		entry_flag(entry, bearer->grade, DIAG_CARD_DIFFERS);
}

void
bearer_check(struct bearer *bearer, const struct entry *entry)
{
	struct idcard card;
	bool known =
		idcard_parse(entry_value(entry, bearer->number), bearer->today, &card) == IDCARD_OK;
	struct person person = check_identity(bearer, entry, known ? &card : NULL);

	check_kin(bearer, entry, &person);
	check_card(bearer, entry, &person);
}
