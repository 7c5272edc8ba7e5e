/* Writes findings(7), the manual page of every finding, from the catalogue. */
#include <stdio.h>
#include <string.h>

#include "base/diag.h"

static const struct chapter {
	char letter;
	const char *title;
} chapters[] = {
	{ 'T', "T: tables, read and written" },
	{ 'I', "I: rule files" },
	{ 'C', "C: civil facts" },
	{ 'R', "R: registers and other records" },
	{ 'M', "M: spreadsheets being imported" },
	{ 'K', "K: checks of registers" },
	{ 'D', "D: decisions and payments" },
	{ 'B', "B: the bank's files" },
	{ 'L', "L: time limits" },
	{ 'Q', "Q: rechecks and visits" },
	{ 'X', "X: changes between files" },
	{ 'S', "S: runs done again" },
	{ 0, NULL },
};

/* Words as mdoc takes them, with a placeholder for what differs from finding to finding. */
static void
put(const char *words)
{
	for (const char *at = words; *at != '\0'; at++) {
		if (at[0] == '{' && at[1] != '\0' && at[2] == '}') {
			(void)fputs("…", stdout);
			at += 2;
		} else if (*at == '\\') {
			(void)fputs("\\e", stdout);
		} else if (*at == '-') {
			(void)fputs("\\-", stdout);
		} else {
			(void)putchar(*at);
		}
	}
}

static void
put_sentence(enum diag_code code, enum language language)
{
	const char *remedy = diag_remedy(code, language);

	(void)fputs("\\&", stdout);
	put(diag_message(code, language));
	if (*remedy != '\0') {
		(void)fputs(language == LANGUAGE_ZH ? "；" : "; ", stdout);
		put(remedy);
	}
	(void)putchar('\n');
}

static void
put_chapter(const struct chapter *chapter)
{
	bool begun = false;

	for (int i = DIAG_NONE + 1; i < DIAG_CODES; i++) {
		enum diag_code code = (enum diag_code)i;

		if (diag_id(code)[0] != chapter->letter)
			continue;
		if (!begun)
			(void)printf(".Ss %s\n.Bl -tag -width Ds\n", chapter->title);
		begun = true;
		(void)printf(".It Sy %s Pq %s , %s\n", diag_id(code),
			     diag_level_name(diag_level(code), LANGUAGE_EN),
			     diag_level_name(diag_level(code), LANGUAGE_ZH));
		put_sentence(code, LANGUAGE_EN);
		(void)puts(".br");
		put_sentence(code, LANGUAGE_ZH);
	}
	if (begun)
		(void)puts(".El");
}

int
main(void)
{
	(void)fputs(".Dd November 23, 2026\n.Dt FINDINGS 7\n.Os\n"
		    ".Sh NAME\n.Nm findings\n.Nd what the tools of jiuzhu report\n"
		    ".Sh DESCRIPTION\n"
		    "Every finding has a code that never changes; scripts match the code, not the\n"
		    "words.\nThe levels are\n.Bl -tag -width warning -compact\n"
		    ".It note\nsomething was repaired or set aside surely; exit status 0\n"
		    ".It warning\nplease look; exit status 1\n"
		    ".It error\nthe household waits until it is mended; exit status 1\n"
		    ".It trouble\nthe job could not be done; exit status 2\n.El\n.Pp\n"
		    "Where a finding has … stands what differs from case to case.\n"
		    "Identity numbers, accounts and phone numbers are shown masked.\n",
		    stdout);
	for (const struct chapter *chapter = chapters; chapter->title != NULL; chapter++)
		put_chapter(chapter);
	(void)fputs(".Sh SEE ALSO\n.Xr jiuzhu 7\n", stdout);
	return fclose(stdout) == 0 ? 0 : 1;
}
