#include "scale/restate.h"

#include <stdio.h>
#include <string.h>

#include "base/num.h"
#include "unit.h"

/* Every code that has a number, with the message that diag_say() makes of such words. */
static char message[1024];

static void
hear(void *context, const struct finding *finding)
{
	(void)context;
	(void)snprintf(message, sizeof(message), "%.*s", (int)finding->message.n,
		       finding->message.p);
}

START_TEST(the_number_is_found_in_either_language)
{
	static const char *const wanted[] = {
		[RESTATE_LINE] = "17", [RESTATE_PLACE] = "17", [RESTATE_COUNT] = "17"
	};
	int codes = 0;

	for (int code = DIAG_NONE + 1; code < DIAG_CODES; code++) {
		enum restate_kind kind = restate_kind((enum diag_code)code);

		if (kind == RESTATE_NONE)
			continue;
		codes++;
		for (int language = LANGUAGE_ZH; language <= LANGUAGE_EN; language++) {
			struct diag diag = { .language = (enum language)language, .sink = hear };
			bool second = kind == RESTATE_PLACE;
			struct text number;

			diag_say(&diag, (enum diag_code)code, .value = TEXT("15"),
				 .one = kind == RESTATE_LINE ? TEXT("17") : TEXT("16"),
				 .two = second ? TEXT("a（1.csv:17") : TEXT("19"),
				 .three = TEXT("17"));
			ck_assert(restate_number((enum diag_code)code, text_of(message), &number));
			ck_assert(text_equal(number, text_of(wanted[kind])));
			/* and stands nowhere else */
			ck_assert_ptr_null(strstr(
				diag_remedy((enum diag_code)code, (enum language)language), "{"));
		}
	}
	ck_assert_int_eq(codes, 8);
}
END_TEST

START_TEST(words_of_another_message_have_none)
{
	struct text number;

	ck_assert_int_eq(restate_kind(DIAG_MONEY_FORM), RESTATE_NONE);
	ck_assert(!restate_number(DIAG_HEAD_TWO, TEXT("no number"), &number));
	ck_assert(!restate_number(DIAG_PERSON_TWICE, TEXT("17"), &number));
}
END_TEST

UNIT(NULL, NULL, the_number_is_found_in_either_language, words_of_another_message_have_none);
