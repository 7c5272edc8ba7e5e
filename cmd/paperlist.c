#include "paperlist.h"

#include "aid/programme.h"
#include "base/prose.h"
#include "match/matchkind.h"
#include "os/path.h"

struct lookup {
	struct tool *tool;
	struct arena arena;
};

/* A programme; else a word of applications or of causes of relief, which has other programmes'
 * names as well: 困难残疾人生活补贴. */
static bool
find_need(void *context, struct text *code, struct text name[2])
{
	static const enum word_set sets[] = { WORDS_AID, WORDS_HARDSHIP };

	(void)context;
	for (enum programme p = 0; p < PROGRAMMES; p++) {
		const struct programme_info *info = programme_of(p);

		if (!text_equal(*code, text_of(info->code)) &&
		    !text_equal(*code, text_of(info->name[LANGUAGE_ZH])))
			continue;
		*code = text_of(info->code);
		name[LANGUAGE_ZH] = text_of(info->name[LANGUAGE_ZH]);
		name[LANGUAGE_EN] = text_of(info->name[LANGUAGE_EN]);
		return true;
	}
	for (size_t i = 0; i < ARRAY_LENGTH(sets); i++) {
		int64_t word = word_parse(sets[i], *code);

		if (word < 0)
			continue;
		name[LANGUAGE_ZH] = word_text((enum word)word, LANGUAGE_ZH);
		*code = name[LANGUAGE_EN] = word_text((enum word)word, LANGUAGE_EN);
		return true;
	}
	return false;
}

/* As jz-match -k has it: one of ours, or a file of the office's own. */
static bool
find_kind(void *context, struct text *code, struct text name[2])
{
	struct lookup *lookup = context;
	struct tool *tool = lookup->tool;
	struct text own = prose_part(&lookup->arena, LANGUAGE_EN, "", "data/match/{1}.ini", *code);
	const char *path = text_ends(*code, TEXT(".ini"))
				   ? arena_string(&lookup->arena, *code)
				   : tool_data(tool, arena_string(&lookup->arena, own));
	const struct match_kind *kind = path_kind(path) != PATH_FILE
						? NULL
						: matchkind_read(path, &lookup->arena, &tool->diag);

	if (kind == NULL)
		return false;
	*code = kind->kind;
	name[LANGUAGE_ZH] = kind->name[LANGUAGE_ZH];
	name[LANGUAGE_EN] = kind->name[LANGUAGE_EN];
	return true;
}

bool
paperlist_read(struct tool *tool, const char *path, struct papers *papers)
{
	struct lookup lookup = { .tool = tool };
	const struct papers_names names = { find_need, find_kind, &lookup };
	bool good = papers_read(papers, path != NULL ? path : tool_data(tool, "data/papers.csv"),
				&names, tool->date, &tool->diag);

	tool->failed |= !good;
	arena_free(&lookup.arena);
	return good;
}
