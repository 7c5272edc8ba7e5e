#include "terms/ics.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "named.h"
#include "unit.h"

static char bytes[16384];

/* One event, and what the file then holds, in bytes. */
static void
write_event(const struct ics_event *event)
{
	char path[NAMED_SIZE];
	struct diag diag = { .language = LANGUAGE_EN };
	struct ics *ics =
		ics_open(named_file(path, "", ""), TEXT("救助时限"), day_of(2026, 11, 23), &diag);

	ck_assert_ptr_nonnull(ics);
	ics_event(ics, event);
	ck_assert(ics_finish(ics));
	(void)named_take(path, bytes, sizeof(bytes));
}

START_TEST(a_calendar_of_one_event)
{
	const struct ics_event event = {
		.uid = TEXT("0123@jiuzhu"),
		.day = day_of(2026, 12, 31),
		.summary = TEXT("低保 A1"),
		.description = TEXT("25个工作日"),
	};

	write_event(&event);
	ck_assert_str_eq(bytes, "BEGIN:VCALENDAR\r\n"
				"VERSION:2.0\r\n"
				"PRODID:-//jiuzhu//jiuzhu//ZH\r\n"
				"CALSCALE:GREGORIAN\r\n"
				"METHOD:PUBLISH\r\n"
				"X-WR-CALNAME:救助时限\r\n"
				"BEGIN:VEVENT\r\n"
				"UID:0123@jiuzhu\r\n"
				"DTSTAMP:20261123T000000Z\r\n"
				"DTSTART;VALUE=DATE:20261231\r\n"
				"DTEND;VALUE=DATE:20270101\r\n"
				"SUMMARY:低保 A1\r\n"
				"DESCRIPTION:25个工作日\r\n"
				"STATUS:CONFIRMED\r\n"
				"TRANSP:TRANSPARENT\r\n"
				"BEGIN:VALARM\r\n"
				"ACTION:DISPLAY\r\n"
				"DESCRIPTION:低保 A1\r\n"
				"TRIGGER:-PT15H\r\n"
				"END:VALARM\r\n"
				"END:VEVENT\r\n"
				"END:VCALENDAR\r\n");
}
END_TEST

START_TEST(texts_are_escaped)
{
	const struct ics_event event = {
		.uid = TEXT("u"),
		.day = 0,
		.summary = TEXT("a;b,c\\d\ne\tf\x01g\xFFh"),
		.description = TEXT(""),
		.tentative = true,
	};

	write_event(&event);
	ck_assert_ptr_nonnull(strstr(bytes, "\r\nSUMMARY:a\\;b\\,c\\\\d\\nefgh\r\n"));
	ck_assert_ptr_nonnull(strstr(bytes, "\r\nSTATUS:TENTATIVE\r\n"));
}
END_TEST

/* Long lines are folded at 75 octets, between characters, and unfold to what they were. */
START_TEST(long_lines_are_folded)
{
	char long_words[1024] = "";
	char unfolded[16384];
	size_t n = 0;

	for (size_t i = 0; i < 100; i++)
		strcat(long_words, i % 3 == 0 ? "救助" : i % 3 == 1 ? "a" : ",");
	const struct ics_event event = {
		.uid = TEXT("u"),
		.summary = text_of(long_words),
		.description = TEXT(""),
	};

	write_event(&event);
	for (const char *line = bytes; *line != '\0'; line = strstr(line, "\r\n") + 2) {
		size_t length = (size_t)(strstr(line, "\r\n") - line);

		ck_assert_uint_le(length, 75);
		ck_assert_uint_eq(text_valid(line, length), length);
	}
	for (const char *s = bytes; *s != '\0'; s++) {
		if (strncmp(s, "\r\n ", 3) == 0)
			s += 2;
		else
			unfolded[n++] = *s;
	}
	unfolded[n] = '\0';
	char *summary = strstr(unfolded, "SUMMARY:");

	ck_assert_ptr_nonnull(summary);
	*strstr(summary, "\r\n") = '\0';
	n = 0;
	for (const char *s = summary + strlen("SUMMARY:"); *s != '\0'; s++)
		if (*s != '\\')
			unfolded[n++] = *s;
	unfolded[n] = '\0';
	ck_assert_str_eq(unfolded, long_words);
}
END_TEST

START_TEST(a_file_that_cannot_be_made_is_trouble)
{
	struct diag diag = { .language = LANGUAGE_EN };

	ck_assert_ptr_null(ics_open("/none/there.ics", TEXT(""), 0, &diag));
	ck_assert_uint_eq(diag.count[DIAG_TROUBLE], 1);
}
END_TEST

UNIT(NULL, NULL, a_calendar_of_one_event, texts_are_escaped, long_lines_are_folded,
     a_file_that_cannot_be_made_is_trouble);
