/* jz-pay: what may be given together. */
#include <stdio.h>
#include <string.h>

#include "os/path.h"
#include "pay.h"

/* Is there a file that the list is written to? */
static bool
is_to_file(const struct tool *tool)
{
	return tool->output != NULL && strcmp(tool->output, "-") != 0;
}

/* What the list and its side files need. */
static void
check_files(const struct job *job)
{
	const struct tool *tool = job->tool;

	if (job->record && (job->ledger_path == NULL || !is_to_file(tool)))
		tool_refuse(tool, "--record要同时给--ledger和-o文件",
			    "--record needs --ledger and -o with a file");
	if ((job->previous == NULL) != (job->changes_path == NULL) ||
	    (job->previous != NULL && (job->again != NULL || !is_to_file(tool))))
		tool_refuse(tool, "--previous要同时给--changes和-o文件，不和--again一起用",
			    "--previous needs --changes and -o with a file, and no --again");
	if ((job->batch.bank == NULL) != (job->batch.template == NULL) ||
	    (job->batch.bank != NULL && !job->record && job->again == NULL))
		tool_refuse(tool, "--bank要同时给--template，并和--record或--again一起用",
			    "--bank needs --template, and goes with --record or --again");
	if (job->side[WORKBOOK].path != NULL &&
	    (!text_ends(text_of(job->side[WORKBOOK].path), TEXT(".xlsx")) ||
	     (!job->record && job->again == NULL)))
		tool_refuse(tool, "--workbook要给.xlsx文件，并和--record或--again一起用",
			    "--workbook needs a file that ends in .xlsx, and goes with --record or "
			    "--again");
}

/* What earlier months need, and the name of a batch. */
static void
check_earlier(const struct job *job)
{
	const struct tool *tool = job->tool;

	if (job->again != NULL &&
	    (job->funding_path != NULL || job->arrears_path != NULL || job->claims_path != NULL ||
	     job->claims_in != NULL || job->earlier_lists.count > 0))
		tool_refuse(tool, "--funding、--arrears、--claims和--earlier不和--again一起用",
			    "--funding, --arrears, --claims and --earlier go without --again");
	if (job->ledger_path == NULL && (job->arrears_path != NULL || job->claims_path != NULL ||
					 job->arrears_from != 0 || job->earlier_lists.count > 0))
		tool_refuse(tool, "--arrears、--arrears-from、--claims和--earlier要同时给--ledger",
			    "--arrears, --arrears-from, --claims and --earlier need --ledger");
	if (job->claims_in != NULL && job->claims_path == NULL)
		tool_refuse(tool, "--claims-in要同时给--claims", "--claims-in needs --claims");
	if (job->late_reports != NULL && job->claims_path == NULL)
		tool_refuse(tool, "--tracked要同时给--claims", "--tracked needs --claims");
	if (job->batch_name != NULL && !batch_is_name(text_of(job->batch_name)))
		tool_refuse(tool, "批次名要有字，首尾没有空格，不用控制字符，也不能太长",
			    "the name of a batch has letters, no blank at either end, no control "
			    "character, and is not long");
}

/* The files that stand beside the list and the ledger for a while. */
static void
reserve(const struct job *job)
{
	char name[BATCH_PATH_SIZE];

	if (!job->record)
		return;
	tool_reserve(job->tool, batch_unrecorded(job->batch.path, name));
	(void)snprintf(name, sizeof(name), "%s.lock", job->ledger_path);
	tool_reserve(job->tool, name);
}

void
pay_check_usage(const struct job *job)
{
	const struct tool *tool = job->tool;

	bool alone = job->verify || job->take_over != NULL || job->repaid != NULL;
	int works = (job->again != NULL) + job->verify + (job->take_over != NULL) +
		    (job->repaid != NULL) + job->record;

	if (works > 1 || (alone && (job->ledger_path == NULL || tool->operands_given > 0)))
		tool_refuse(tool,
			    "--record、--again、--verify、--repaid和--take-over只能给一个，都要--"
			    "ledger",
			    "give one of --record, --again, --verify, --repaid and --take-over, "
			    "with --ledger");
	if ((job->head != NULL || job->heads != NULL) && !job->verify)
		tool_refuse(tool, "--head和--heads只和--verify一起用",
			    "--head and --heads go with --verify");
	if (job->take_over != NULL && path_kind(job->ledger_path) != PATH_NONE)
		tool_refuse(tool, "%s已经有了；接过来的台账要是新文件",
			    "%s is there already; what is taken over becomes a new file",
			    job->ledger_path);
	if (job->again != NULL && (job->ledger_path == NULL || tool->operands_given > 0))
		tool_refuse(tool, "--again只和--ledger一起用，不要审核意见",
			    "--again goes with --ledger alone, and without decisions");
	check_files(job);
	check_earlier(job);
	reserve(job);
}
