/* jz-refer: who was confirmed as what, so that no department need ask his means again. */

#include "refer.h"

void
confirmed_check_usage(const struct job *job)
{
	if (job->confirmed_path != NULL && (job->decisions == NULL || job->letter != NULL))
		tool_refuse(
			job->tool,
			"--confirmed要用--decisions给出已确认的审核意见，不与--letter一起用",
			"--confirmed asks for the approved decisions, with --decisions, and not "
			"for --letter");
}

bool
confirmed_begin(struct job *job)
{
	const struct record_reader *reader = register_records(job->assess.reg);
	struct tool *tool = job->tool;

	job->confirmed = 0;
	if (job->confirmed_path == NULL)
		return true;
	tool_discard(tool, job->confirmed_out);
	struct caption caption = tool->caption;

	tool->caption.title[LANGUAGE_ZH] = "社会救助确认结果";
	tool->caption.title[LANGUAGE_EN] = "Social assistance: who was confirmed as what";
	job->confirmed_out = tool_output_to(tool, job->confirmed_path, &job->refer.language,
					    record_encoding(reader));
	tool->caption = caption;
	if (job->confirmed_out != NULL)
		recordout_header(job->confirmed_out, RECORD_STATUS, job->refer.language, NULL, 0);
	return job->confirmed_out != NULL;
}

static void
write_row(struct job *job, const struct standing_confirmed *was, size_t seat)
{
	const struct walk *walk = &job->assess.walk;
	const struct household *household = walk->household;
	const struct person *person = walk->seat[seat].person;
	const struct cite *cite = law_cite(walk->law, GROUND_STATUS_SHARED, 0);
	struct record row;

	record_clear(&row);
	row.text[STATUS_household_id] = household->id;
	if (!household_is_at_risk(household)) {
		row.text[STATUS_town] = household->row.text[REGISTER_town];
		row.text[STATUS_village] = household->row.text[REGISTER_village];
	}
	row.text[STATUS_person] = person->row.text[REGISTER_name];
	row.text[STATUS_person_id] = person->number;
	row.value[STATUS_class] = was->category;
	row.value[STATUS_from] = was->from;
	row.value[STATUS_until] = was->until;
	row.value[STATUS_decided_on] = was->on;
	row.text[STATUS_decided_by] = was->by;
	row.value[STATUS_basis] = was->basis;
	row.text[STATUS_article] = cite == NULL ? TEXT_NONE : cite->text;
	recordout_row(job->confirmed_out, RECORD_STATUS, job->refer.language, &row, 0);
	job->confirmed++;
}

void
confirmed_household(struct job *job, const struct household *household)
{
	const struct walk *walk = &job->assess.walk;

	if (job->confirmed_out == NULL || !household->valid)
		return;
	for (size_t i = 0; i < walk->seats; i++) {
		const struct standing_confirmed *was = standing_confirmed(&job->book, walk, i);

		if (was != NULL && !job->refer.entitled[i].elsewhere)
			write_row(job, was, i);
	}
}

void
confirmed_say(const struct job *job)
{
	if (job->confirmed_path != NULL)
		tool_say(job->tool, "确认结果%zu人，见%s：其他部门可以不再审核家庭经济状况",
			 "confirmed persons: %zu, see %s; no department need ask their means again",
			 job->confirmed, job->confirmed_path);
}
