#include "terms/ics.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "table/outfile.h"

enum { OCTETS = 75 }; /* of a line, without its end (RFC 5545, 3.1) */

struct ics {
	struct outfile *out;
	char stamp[DAY_SIZE];
	size_t used; /* octets of the current line */
};

/* Some octets that no fold may part. */
static void
put(struct ics *ics, const char *octets, size_t n)
{
	if (ics->used + n > OCTETS) {
		outfile_write(ics->out, "\r\n ", 3);
		ics->used = 1;
	}
	outfile_write(ics->out, octets, n);
	ics->used += n;
}

static void
put_words(struct ics *ics, const char *words)
{
	for (; *words != '\0'; words++)
		put(ics, words, 1);
}

static void
end_line(struct ics *ics)
{
	outfile_write(ics->out, "\r\n", 2);
	ics->used = 0;
}

static void
put_line(struct ics *ics, const char *line)
{
	put_words(ics, line);
	end_line(ics);
}

/* "NAME:" and a value of type TEXT (3.3.11), character by character. */
static void
put_text(struct ics *ics, const char *name, struct text value)
{
	size_t used;

	put_words(ics, name);
	for (size_t at = 0; at < value.n; at += used) {
		uint32_t code = text_decode(value.p + at, value.n - at, &used);
		const char *byte = value.p + at;

		if (code == '\n')
			put(ics, "\\n", 2);
		else if (code == '\\' || code == ';' || code == ',')
			put(ics, (const char[]){ '\\', *byte }, 2);
		else if (code >= ' ' && code != 0x7F && (code != 0xFFFD || used > 1))
			put(ics, byte, used);
	}
	end_line(ics);
}

/* "20261123" */
static void
write_day(day_t day, char out[DAY_SIZE])
{
	char text[DAY_SIZE];

	for (const char *at = day_format(day, text); *at != '\0'; at++)
		if (*at != '-')
			*out++ = *at;
	*out = '\0';
}

static void
put_day(struct ics *ics, const char *name, day_t day)
{
	char text[DAY_SIZE];

	write_day(day, text);
	put_words(ics, name);
	put_line(ics, text);
}

struct ics *
ics_open(const char *path, struct text name, day_t stamp, struct diag *diag)
{
	struct outfile *out = outfile_open(path, diag);

	if (out == NULL)
		return NULL;
	struct ics *ics = arena_calloc(1, sizeof(*ics));

	ics->out = out;
	write_day(stamp, ics->stamp);
	put_line(ics, "BEGIN:VCALENDAR");
	put_line(ics, "VERSION:2.0");
	put_line(ics, "PRODID:-//jiuzhu//jiuzhu//ZH");
	put_line(ics, "CALSCALE:GREGORIAN");
	put_line(ics, "METHOD:PUBLISH");
	put_text(ics, "X-WR-CALNAME:", name);
	return ics;
}

/* The alarm comes at nine o'clock of the day before. */
static void
put_alarm(struct ics *ics, struct text words)
{
	put_line(ics, "BEGIN:VALARM");
	put_line(ics, "ACTION:DISPLAY");
	put_text(ics, "DESCRIPTION:", words);
	put_line(ics, "TRIGGER:-PT15H");
	put_line(ics, "END:VALARM");
}

void
ics_event(struct ics *ics, const struct ics_event *event)
{
	put_line(ics, "BEGIN:VEVENT");
	put_text(ics, "UID:", event->uid);
	put_words(ics, "DTSTAMP:");
	put_words(ics, ics->stamp);
	put_line(ics, "T000000Z");
	put_day(ics, "DTSTART;VALUE=DATE:", event->day);
	put_day(ics, "DTEND;VALUE=DATE:", event->day + 1);
	put_text(ics, "SUMMARY:", event->summary);
	if (event->description.n > 0)
		put_text(ics, "DESCRIPTION:", event->description);
	put_line(ics, event->tentative ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED");
	put_line(ics, "TRANSP:TRANSPARENT");
	put_alarm(ics, event->summary);
	put_line(ics, "END:VEVENT");
}

bool
ics_finish(struct ics *ics)
{
	put_line(ics, "END:VCALENDAR");
	bool good = outfile_finish(ics->out);

	free(ics);
	return good;
}
