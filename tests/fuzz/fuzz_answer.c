/*
 * Referrals that came back from departments, as people filled them in.  No row passes in silence:
 * it is an answer, a copy of one, or was reported; and what an answer says is in its range.
 */
#include "aid/answer.h"
#include "fuzz.h"

static void
check_answer(const struct answers *answers, size_t at)
{
	const struct answer *answer = &answers->answer[at];

	FUZZ(answer->id.n > 0);
	FUZZ(answer_find(answers, answer->id) == answer);
	FUZZ(answer->answer == BLANK ||
	     (answer->answer >= WORD_ANSWER_ACCEPTED && answer->answer <= WORD_ANSWER_GRANTED));
	FUZZ(answer->sent_on == BLANK || answer->sent_on == (day_t)answer->sent_on);
	FUZZ(answer->answered_on == BLANK || answer->answered_on == (day_t)answer->answered_on);
	FUZZ(answer->where.line > 0);
	FUZZ(text_valid(answer->reason.p, answer->reason.n) == answer->reason.n);
	FUZZ(text_valid(answer->because.p, answer->because.n) == answer->because.n);
	FUZZ(text_valid(answer->passed_to.p, answer->passed_to.n) == answer->passed_to.n);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diag diag = fuzz_diag(true);
	struct answers answers = { 0 };
	bool good = answer_read(&answers, fuzz_file(data, size, NULL), day_of(2026, 11, 23), &diag);

	FUZZ(good == (diag.count[DIAG_TROUBLE] == 0));
	for (size_t i = 0; i < answers.count; i++)
		check_answer(&answers, i);
	answer_free(&answers);
	return 0;
}
