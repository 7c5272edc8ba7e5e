#include "terms/agenda.h"

#include <stdio.h>

#include "base/hash.h"
#include "terms/ics.h"

enum { LINE_SIZE = 512, UID_SIZE = 32 };

/* The same for the same step of the same application in every run. */
static struct text
event_uid(const struct due_row *row, char buf[UID_SIZE])
{
	uint64_t hash = hash_text(row->application->text[DUE_ID]);

	hash = hash_join(hash, word_text(row->application->file.aid, LANGUAGE_EN));
	hash = hash_join(hash, word_text(row->step->step, LANGUAGE_EN));
	(void)snprintf(buf, UID_SIZE, "%016llx@jiuzhu", (unsigned long long)hash);
	return text_of(buf);
}

/* Number and kind of the application, and nothing of the person; of a task its title. */
static struct text
event_summary(const struct due_row *row, enum language language, char buf[LINE_SIZE])
{
	static const char *const colon[] = { [LANGUAGE_ZH] = "：", [LANGUAGE_EN] = ": " };
	static const char *const end[][2] = {
		[LANGUAGE_ZH] = { "截止", "期满" },
		[LANGUAGE_EN] = { " is due", " ends" },
	};
	const struct due_application *application = row->application;
	struct text kind = word_text(application->file.aid, language);
	struct text id = application->text[DUE_ID];
	struct text what = application->file.aid == WORD_AID_TASK
				   ? application->text[DUE_TITLE]
				   : word_text(row->step->step, language);

	(void)snprintf(buf, LINE_SIZE, "%.*s %.*s%s%.*s%s", (int)kind.n, kind.p, (int)id.n, id.p,
		       colon[language], (int)what.n, what.p, end[language][row->step->notice]);
	return text_of(buf);
}

static struct text
event_description(const struct deadline_step *step, enum language language, char buf[LINE_SIZE])
{
	static const char *const provisional[] = {
		[LANGUAGE_ZH] = "日期暂定，放假安排还没有公布",
		[LANGUAGE_EN] = "provisional: the holidays are not announced",
	};
	struct text name = { "", 0 };
	char limit[DUE_LIMIT_SIZE];

	if (step->document != NULL)
		name = document_name(step->document);
	(void)snprintf(buf, LINE_SIZE, "%s %.*s%.*s\n%s", due_limit(step, language, limit).p,
		       (int)name.n, name.p, (int)step->article.n, step->article.p,
		       step->provisional ? provisional[language] : "");
	return text_trim(text_of(buf));
}

static void
write_event(const struct due_row *row, struct ics *ics, enum language language)
{
	char uid[UID_SIZE];
	char summary[LINE_SIZE];
	char description[LINE_SIZE];

	ics_event(ics, &(struct ics_event){
			       .uid = event_uid(row, uid),
			       .day = row->step->due,
			       .summary = event_summary(row, language, summary),
			       .description = event_description(row->step, language, description),
			       .tentative = row->step->provisional,
		       });
}

bool
agenda_write(const struct due *due, const char *path, day_t stamp, enum language language,
	     struct diag *diag)
{
	static const char *const name[] = {
		[LANGUAGE_ZH] = "救助办理时限",
		[LANGUAGE_EN] = "jiuzhu: time limits",
	};
	struct ics *ics = ics_open(path, text_of(name[language]), stamp, diag);

	if (ics == NULL)
		return false;
	for (size_t i = 0; i < due->rows; i++)
		if (due->row[i].step != NULL && deadline_is_open(due->row[i].step))
			write_event(&due->row[i], ics, language);
	return ics_finish(ics);
}
