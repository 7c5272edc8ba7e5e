/*
 * The files of an office as auditors look at them: each begins with a line %%, whose next letter
 * says which it is (r a register, d decisions, l the ledger, p payments, a applications).  Then
 * every check that they suffice for is computed: a lead has its row and its question, all that it
 * was seen with, and where somebody is at risk it says nowhere where he lives.
 */
#include <string.h>

#include "audit/audit.h"
#include "audit/auditclue.h"
#include "audit/auditfile.h"
#include "fuzz.h"
#include "match/lead.h"
#include "register/record.h"

enum { CLUES_MOST = 2000 };

static const char letters[AUDIT_FILES + 1] = "rdpla";

static void
check_leads(const struct audit_book *book, struct auditclues *clues, int number)
{
	struct arena arena = { 0 };
	struct extract extract = { 0 };
	struct leads leads = { .options = { .kind = audit_kind(number, NULL, &clues->match, &arena),
					    .language = clues->language,
					    .as_of = DAY_NONE,
					    .due = DAY_NONE } };
	struct record row;

	for (enum match_field i = MATCH_ON; i < MATCH_FIELDS; i++)
		extract.heading[i] = matchkind_label(i, clues->language);
	lead_make(&leads, &clues->match, &extract);
	FUZZ(leads.count <= clues->match.pairs);
	for (size_t i = 0; i < leads.count; i++) {
		const struct subject *subject = leads.lead[i].subject;

		lead_row(&leads, &leads.lead[i], &row);
		FUZZ(strlen(leads.lead[i].id) == LEAD_ID_SIZE - 1 && subject->line > 0);
		FUZZ(row.text[LEAD_question].n > 0 && row.text[LEAD_kind].n > 0);
		for (size_t k = 0; k < leads.options.kind->seens; k++)
			FUZZ(text_has(leads.lead[i].seen, leads.options.kind->seen[k].key));
		if (subject->at_risk || hash_set_has(&book->at_risk, subject_household(subject)))
			FUZZ(row.text[LEAD_town].n == 0 && row.text[LEAD_village].n == 0);
	}
	lead_free(&leads);
	arena_free(&arena);
}

static void
check_all(const struct audit_book *book)
{
	for (int number = 1; number <= AUDIT_CHECKS; number++) {
		const struct audit_check *check = audit_check(number);
		struct auditclues clues = { .book = book, .language = book->language };

		if (check->find == NULL || audit_lacks(check, book) != 0)
			continue;
		check->find(&clues);
		if (clues.match.pairs <= CLUES_MOST)
			check_leads(book, &clues, number);
		match_free(&clues.match);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct table_options options;
	struct diag diag = fuzz_diag(size % 2 == 0);
	struct audit_book book = { .today = day_of(2026, 11, 23) };
	bool good = true;

	for (size_t at = 0; good && at + 3 < size;) {
		size_t end = fuzz_next(data, at + 3, size);
		const char *letter = memchr(letters, data[at + 2], AUDIT_FILES);
		enum audit_file file =
			letter == NULL ? AUDIT_PAYMENTS : (enum audit_file)(letter - letters);

		good = auditfile_read(&book, file, fuzz_file(data + at + 3, end - at - 3, NULL),
				      &options, &diag);
		FUZZ(good == (diag.count[DIAG_TROUBLE] == 0));
		at = end + 1;
	}
	if (good)
		check_all(&book);
	auditbook_free(&book);
	return 0;
}
