/*
 * The small lists that an office keeps, one reader each, by the first letter.  A list is read, or
 * trouble is reported; none comes out with more than it has, and what is held is sound.
 */
#include <string.h>

#include "aid/medclass.h"
#include "aid/standing.h"
#include "bank/bankreason.h"
#include "check/accepted.h"
#include "civil/disease.h"
#include "civil/schedule.h"
#include "compare/snapshot.h"
#include "decide/claimlist.h"
#include "decide/previous.h"
#include "decide/proof.h"
#include "explain/resolved.h"
#include "fuzz.h"
#include "heading/mapping.h"
#include "house/idbook.h"
#include "inspect/drawlist.h"
#include "match/seal.h"
#include "match/subject.h"
#include "match/veil.h"
#include "page/papers.h"
#include "pay/clash.h"
#include "pay/earlier.h"
#include "pay/ledger.h"
#include "pay/people.h"
#include "pay/pricelist.h"
#include "pay/repay.h"
#include "pay/takeover.h"
#include "publish/evaluation.h"
#include "publish/noticelist.h"
#include "rule/ruleset.h"
#include "scale/parts.h"
#include "scale/run.h"
#include "terms/amend.h"
#include "terms/refill.h"
#include "terms/tracked.h"

enum { TODAY = 20790 }; /* 2026-12-03 */

static const struct table_options options;
static struct ruleset *rules;
static struct workday *calendar;

static bool
read_accepted(const char *path, struct diag *diag)
{
	struct accepted accepted = { 0 };
	bool good = accepted_read(&accepted, path, TODAY, diag);

	accepted_free(&accepted);
	return good;
}

static bool
read_reasons(const char *path, struct diag *diag)
{
	struct bankreasons reasons = { 0 };
	bool good = bankreason_read(&reasons, path, diag);

	for (size_t i = 0; good && i < reasons.count; i++)
		FUZZ(bankreason_find(&reasons, reasons.reason[i].words).cause >= 0);
	bankreason_free(&reasons);
	return good;
}

static bool
read_claims(const char *path, struct diag *diag)
{
	struct claims claims = { .received_in = true };
	struct claim *claim =
		claimlist_add(&claims, &(struct claim){ .household = TEXT("H1"),
							.person = TEXT("甲"),
							.programme = WORD_CATEGORY_DIBAO,
							.kind = WORD_PAYMENT_REGULAR,
							.from = month_of(TODAY),
							.until = month_of(TODAY),
							.months = 1,
							.cause = BLANK,
							.left = 45000,
							.notice_on = BLANK });

	claimlist_settle(&claims);
	bool good = claimlist_read(&claims, path, &options, TODAY, diag);

	FUZZ(claims.count == 1 && claim->received >= 0 && claim->left >= 0);
	claimlist_free(&claims);
	return good;
}

static bool
read_diseases(const char *path, struct diag *diag)
{
	struct diseases diseases = { 0 };
	bool good = disease_read(&diseases, path, diag);

	for (size_t i = 0; good && i < diseases.count; i++)
		(void)disease_judge(&diseases, diseases.row[i].name, DISEASE_NO_AGE,
				    &diseases.row[i].listed, 1);
	disease_free(&diseases);
	return good;
}

static bool
read_earlier(const char *path, struct diag *diag)
{
	struct earlier earlier = { 0 };
	bool good = earlier_read(&earlier, path, &options, diag);

	earlier_free(&earlier);
	return good;
}

static bool
read_holidays(const char *path, struct diag *diag)
{
	struct holidays holidays = { 0 };
	bool good = holiday_read(path, diag, &holidays);

	for (size_t i = 1; good && i < holidays.count; i++)
		FUZZ(holidays.item[i - 1].day < holidays.item[i].day);
	holiday_free(&holidays);
	FUZZ(good || fuzz_findings(diag) > 0);
	return diag->count[DIAG_TROUBLE] == 0;
}

static bool
read_notice(const char *path, struct diag *diag)
{
	struct holidays holidays = { 0 };
	bool good = holiday_read(JZ_SOURCE_DIR "/data/holidays.csv", diag, &holidays) &&
		    schedule_enter(&holidays, path, true, diag);

	for (size_t i = 1; good && i < holidays.count; i++)
		FUZZ(holidays.item[i - 1].day < holidays.item[i].day);
	holiday_free(&holidays);
	/* a line in another encoding is a warning */
	FUZZ(good == (diag->count[DIAG_ERROR] + diag->count[DIAG_TROUBLE] == 0));
	return diag->count[DIAG_TROUBLE] == 0;
}

static bool
read_ids(const char *path, struct diag *diag)
{
	struct idbook book = { 0 };
	bool good = idbook_open(&book, path, false, NULL, month_of(TODAY), diag);

	for (size_t i = 0; good && i < book.count; i++)
		FUZZ(book.person[i].household.n > 0);
	idbook_free(&book);
	return good;
}

static bool
read_ledger(const char *path, struct diag *diag)
{
	const struct ledger_options with = { .month = month_of(TODAY), .date = TODAY };
	struct ledger *ledger = ledger_open(path, &with, diag);
	char head[LEDGER_HEAD_SIZE];

	if (ledger != NULL)
		FUZZ(strlen(ledger_head(ledger, head)) > 0);
	ledger_close(ledger);
	return ledger != NULL;
}

static bool
read_mapping(const char *path, struct diag *diag)
{
	struct mapping mapping = { 0 };
	struct arena arena = { 0 };
	bool good = mapping_read(&mapping, path, &arena, diag);

	if (good)
		mapping_report(&mapping, diag);
	arena_free(&arena);
	return diag->count[DIAG_TROUBLE] == 0;
}

static bool
read_parts(const char *path, struct diag *diag)
{
	struct parts parts = { 0 };
	char folder[256];

	text_keep(folder, sizeof(folder), text_of(path));
	*strrchr(folder, '/') = '\0';
	bool good = parts_read(&parts, folder, diag);

	for (size_t i = 0; good && i < parts.count; i++)
		FUZZ(parts.part[i].rows >= 0 && parts.part[i].households >= 0);
	parts_free(&parts);
	return good;
}

static bool
read_people(const char *path, struct diag *diag)
{
	struct people people = { 0 };
	struct clash clash = { 0 };
	bool good = people_read(&people, &clash, path, &options, diag);

	people_free(&people);
	clash_free(&clash);
	return good;
}

static bool
read_previous(const char *path, struct diag *diag)
{
	const char *const paths[] = { path, NULL };
	struct previous *previous = previous_open(paths, 12, &options, diag);

	previous_close(previous);
	return previous != NULL;
}

static bool
read_indices(const char *path, struct diag *diag)
{
	struct price price = { .month = month_of(TODAY) - 1 };
	bool good = price_read(&price, path, &options, diag);

	FUZZ(good || fuzz_findings(diag) > 0);
	price_free(&price);
	return diag->count[DIAG_TROUBLE] == 0;
}

static bool
read_proof(const char *path, struct diag *diag)
{
	struct proof proof = { 0 };
	bool good = proof_verify(&proof, path, TEXT("list.csv"), diag);

	FUZZ(good == (fuzz_findings(diag) == 0));
	proof_free(&proof);
	return diag->count[DIAG_TROUBLE] == 0;
}

static bool
read_resolved(const char *path, struct diag *diag)
{
	struct resolved *resolved = resolved_open(path, &options, diag);

	if (resolved != NULL)
		resolved_name_untold(resolved, diag);
	resolved_close(resolved);
	return resolved != NULL;
}

static bool
read_run(const char *path, struct diag *diag)
{
	struct run run = { 0 };
	struct arena arena = { 0 };
	bool good = run_read(&run, path, &arena, diag);

	if (good)
		FUZZ(run.tool.n > 0);
	arena_free(&arena);
	return good;
}

static bool
read_seal(const char *path, struct diag *diag)
{
	struct seal_key key;
	bool good = seal_read(&key, path, diag);

	if (good)
		FUZZ(strlen(key.check) == SEAL_CHECK_SIZE - 1);
	return good;
}

static bool
read_standing(const char *path, struct diag *diag)
{
	struct standing_book book = { 0 };
	bool good = standing_read(&book, path, month_of(TODAY), diag);

	standing_free(&book);
	return good;
}

static bool
read_subjects(const char *path, struct diag *diag)
{
	const struct subjects_options with = { .fact = REGISTER_vehicles, .today = TODAY };
	struct subjects *subjects = subject_open(path, &with, diag);
	const struct subject *person;
	size_t count;

	while (subjects != NULL && subject_next(subjects, &person, &count) == TABLE_ROW)
		for (size_t i = 0; i < count; i++)
			FUZZ(person[i].line > 0 &&
			     (!person[i].at_risk || !subject_of_payments(subjects)));
	subject_close(subjects);
	return diag->count[DIAG_TROUBLE] == 0;
}

static bool
read_due(const char *path, struct diag *diag, bool tracked)
{
	const struct due_options with = {
		.rules = rules, .calendar = calendar, .date = TODAY, .within = 5
	};
	struct due due;
	bool good = (tracked ? tracked_read : due_read)(&due, path, &with, diag);

	FUZZ(!good || due.rows >= due.applications);
	due_free(&due);
	return good;
}

static bool
read_applications(const char *path, struct diag *diag)
{
	return read_due(path, diag, false);
}

static bool
read_tracked(const char *path, struct diag *diag)
{
	return read_due(path, diag, true);
}

static bool
read_veiled(const char *path, struct diag *diag, bool twice)
{
	struct veil_list list = { 0 };
	bool good = veil_read(&list, path, twice, diag);

	FUZZ(good == (fuzz_findings(diag) == 0));
	veil_free(&list);
	return diag->count[DIAG_TROUBLE] == 0;
}

static bool
read_veiled_once(const char *path, struct diag *diag)
{
	return read_veiled(path, diag, false);
}

static bool
read_veiled_twice(const char *path, struct diag *diag)
{
	return read_veiled(path, diag, true);
}

/* Of whichever kind; everybody is found in his household again. */
static bool
read_snapshot(const char *path, struct diag *diag)
{
	struct snapshot snapshot = { 0 };
	enum record_type type = snapshot_kind(path, &options, diag);

	if (type == RECORD_TYPES)
		return false;
	bool good = snapshot_read(&snapshot, path, type, &options, diag);

	for (size_t i = 0; i < snapshot.rows; i++)
		FUZZ(snapshot.row[i].group < snapshot.groups);
	for (size_t i = 0; i < snapshot.groups; i++)
		FUZZ(snapshot_group_of(&snapshot, snapshot.group[i].household) == i);
	snapshot_free(&snapshot);
	return good;
}

/* Each stratum gets as many as were asked for in all, and no more than it has. */
static bool
read_drawlist(const char *path, struct diag *diag)
{
	struct drawlist list = { .by = DRAW_BY_VILLAGE, .rule = PARAM_COUNT };
	bool good = drawlist_read(&list, path, &options, NULL, diag);
	size_t size = 1 + list.units / 2;
	size_t taken = 0;

	if (good && drawlist_share(&list, size, 1, diag)) {
		for (size_t i = 0; i < list.strata; i++) {
			FUZZ(list.stratum[i].seats.seats <= list.stratum[i].seats.rows);
			taken += list.stratum[i].seats.seats;
		}
		FUZZ(taken == size);
		drawlist_draw(&list, TEXT("03 11 17 25 33 + 02 09"));
	}
	for (size_t i = 0; good && i < list.units; i++)
		FUZZ(drawlist_find(&list, list.unit[i].id) == &list.unit[i]);
	drawlist_free(&list);
	return diag->count[DIAG_TROUBLE] == 0;
}

static bool
read_old_ledger(const char *path, struct diag *diag)
{
	struct takeover takeover = { 0 };
	bool good = takeover_open(&takeover, path, &options, diag);

	FUZZ(good || fuzz_findings(diag) > 0);
	takeover_close(&takeover);
	return diag->count[DIAG_TROUBLE] == 0;
}

/* A filled sheet of visits. */
static bool
read_sheet(const char *path, struct diag *diag)
{
	struct refill refill = { 0 };
	bool good = refill_open(&refill, path, JZ_SOURCE_DIR "/data/register-sample.en.csv",
				&options, TODAY, diag);

	refill_close(&refill);
	return good;
}

/* A list of any kind, after the same as a register: no count is of more than the rows. */
static bool
read_evaluation(const char *path, struct diag *diag)
{
	struct evaluation evaluation = { 0 };
	bool good = evaluation_register(&evaluation, path, &options, diag) &&
		    evaluation_read(&evaluation, path, &options, diag);

	FUZZ(evaluation.all.count[EVALUATION_rechecked] <=
	     evaluation.all.count[EVALUATION_rechecks]);
	evaluation_free(&evaluation);
	return good;
}

/* Of each kind of notice; every row is of a village that it has. */
static bool
read_noticelist(const char *path, struct diag *diag)
{
	bool good = true;

	for (enum notice_kind kind = 0; good && kind < NOTICE_KINDS; kind++) {
		struct notice notice = { .kind = kind };

		good = noticelist_read(&notice, path, &options, month_of(TODAY), diag);
		for (size_t i = 0; i < notice.rows; i++)
			FUZZ(notice.row[i].village < notice.villages);
		notice_free(&notice);
	}
	return good;
}

static bool
name_anything(void *context, struct text *code, struct text name[2])
{
	(void)context;
	name[LANGUAGE_ZH] = name[LANGUAGE_EN] = *code;
	return code->n > 0;
}

/* What is not asked for is shown by something. */
static bool
read_papers(const char *path, struct diag *diag)
{
	static const struct papers_names names = { name_anything, name_anything, NULL };
	struct papers papers = { 0 };
	bool good = papers_read(&papers, path, &names, TODAY, diag);

	for (size_t i = 0; i < papers.count; i++) {
		const struct papers_item *item = &papers.item[i];

		FUZZ(item->name[LANGUAGE_ZH].n > 0 && item->name[LANGUAGE_EN].n > 0);
		FUZZ(papers_asks(item, TRUTH_UNKNOWN, TODAY) == TRUTH_YES ||
		     item->shown[LANGUAGE_EN].n > 0);
	}
	papers_free(&papers);
	return good;
}

/* Whatever it says, no more comes back than was paid. */
static bool
read_repaid(const char *path, struct diag *diag)
{
	struct postings postings = { 0 };
	struct repay repay = { 0 };
	struct ledger_entry entry;
	struct record paid;

	record_clear(&paid);
	paid.text[LEDGER_batch] = TEXT("b");
	paid.value[LEDGER_seq] = 1;
	paid.value[LEDGER_programme] = WORD_CATEGORY_DIBAO;
	paid.text[LEDGER_household_id] = TEXT("H1");
	paid.text[LEDGER_beneficiary] = TEXT("甲");
	paid.value[LEDGER_amount] = 65000;
	paid.value[LEDGER_month] = paid.value[LEDGER_owed] = month_of(TODAY);
	paid.value[LEDGER_event] = WORD_POSTING_SENT;
	(void)posting_take(&postings, &paid, 65000);
	bool good = repay_read(&repay, path, &options, &postings, TODAY, diag);

	FUZZ(repay.sum >= 0 && repay.sum <= 65000);
	while (good && repay_next(&repay, &entry))
		(void)posting_take(&postings, &entry.record, 0);
	repay_free(&repay);
	posting_free(&postings);
	return good;
}

/* As many rows the second time. */
static bool
read_amended(const char *path, struct diag *diag)
{
	struct amend amend;
	struct record row;
	size_t rows[2] = { 0 };
	bool good = amend_open(&amend, path, &options, diag);

	for (size_t i = 0; good && i < 2; i++) {
		while (amend_next(&amend, &row) == TABLE_ROW)
			rows[i]++;
		good = i > 0 || amend_rewind(&amend);
	}
	FUZZ(!good || rows[0] == rows[1]);
	amend_close(&amend);
	return diag->count[DIAG_TROUBLE] == 0;
}

/* Whose class is asked for medical bills; a head has one of the six, or none, or it is open. */
static bool
read_classes(const char *path, struct diag *diag)
{
	struct medclass_book book = { 0 };
	struct law law;
	bool good = medclass_read(&book, path, &options, diag);

	ruleset_at(rules, TODAY, &law);
	for (size_t i = 0; i < book.homes; i++) {
		const struct medclass_home *home = &book.home[i];
		int64_t class = medclass_of(&book, home->head_id, &law);

		FUZZ(home->id.n == 0 || medclass_home_named(&book, home->id) != NULL);
		FUZZ(medclass_is_one(class) || class == WORD_CATEGORY_NONE ||
		     class == WORD_CATEGORY_UNDECIDED);
	}
	medclass_free(&book);
	return good;
}

/* Groups that get the price supplement beside decisions: nobody twice, each the whole sum. */
static bool
read_groups(const char *path, struct diag *diag)
{
	static const char indices[] = "month,cpi,food,scpi\n2026-11,3.5,5.9,3.6\n";
	const struct rowout_options how = { .language = LANGUAGE_ZH };
	struct price price = { .month = month_of(TODAY) - 1 };
	struct pricelist list = { .price = &price };
	struct law law;

	ruleset_at(rules, TODAY, &law);
	FUZZ(price_read(&price, fuzz_named_file("indices.csv", indices, sizeof(indices) - 1),
			&options, diag) &&
	     price_judge(&price, &law, diag));
	struct rowout *out = rowout_open(fuzz_named_file("given.csv", "", 0), &how, diag);
	bool good = pricelist_register(&list, JZ_SOURCE_DIR "/data/register-sample.en.csv",
				       &options, diag) &&
		    pricelist_write(&list, path, &options, out, LANGUAGE_ZH, 0, diag);

	FUZZ(price.sum >= 0 && (list.given == 0) == (price.sum == 0));
	rowout_abandon(out);
	pricelist_free(&list);
	price_free(&price);
	return good;
}

/* By letters from a on, and behind z from A on. */
static bool (*const readers[])(const char *path, struct diag *diag) = {
	read_accepted, read_reasons,      read_claims,      read_diseases,     read_earlier,
	read_holidays, read_notice,       read_ids,         read_ledger,       read_mapping,
	read_parts,    read_people,       read_previous,    read_indices,      read_proof,
	read_resolved, read_run,          read_seal,        read_standing,     read_subjects,
	read_tracked,  read_applications, read_veiled_once, read_veiled_twice, read_snapshot,
	read_drawlist, read_old_ledger,   read_sheet,       read_evaluation,   read_noticelist,
	read_repaid,   read_amended,      read_papers,      read_classes,      read_groups,
};

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diag diag = fuzz_diag(size % 2 == 0);

	if (rules == NULL) {
		rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &diag);
		calendar = holiday_open(JZ_SOURCE_DIR "/data/holidays.csv", &diag);
		FUZZ(rules != NULL && calendar != NULL);
	}
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
	const char *letter = size == 0 ? NULL : memchr(letters, data[0], ARRAY_LENGTH(readers));

	if (letter == NULL)
		return 0;
	bool good =
		readers[letter - letters](fuzz_named_file("parts.csv", data + 1, size - 1), &diag);

	FUZZ(good == (diag.count[DIAG_TROUBLE] == 0));
	return 0;
}
