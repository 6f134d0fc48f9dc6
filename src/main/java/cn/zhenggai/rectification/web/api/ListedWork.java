package cn.zhenggai.rectification.web.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a list of work holds: steps, or the cases that were started. */
@Schema(oneOf = {TaskItem.class, CaseItem.class})
sealed interface ListedWork permits TaskItem, CaseItem {}
