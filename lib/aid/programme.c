#include "aid/programme.h"

static const struct programme_info info[PROGRAMMES] = {
#define PROGRAMME(name, code, layer, department, apply, subject, again, zh, en)                    \
	{ code,          { zh, en },        LAYER_##layer, PLACE_DEPARTMENT_##department,          \
	  APPLY_##apply, SUBJECT_##subject, AGAIN_##again },
#include "aid/programme.def"
#undef PROGRAMME
};

const struct programme_info *
programme_of(enum programme programme)
{
	return &info[programme];
}

struct text
programme_cell(enum programme programme, enum language language)
{
	return text_of(language == LANGUAGE_ZH ? info[programme].name[LANGUAGE_ZH]
					       : info[programme].code);
}

struct text
programme_department(enum programme programme, const struct place *nearest, size_t places,
		     enum language language)
{
	return place_department(nearest, places, info[programme].department, language);
}
