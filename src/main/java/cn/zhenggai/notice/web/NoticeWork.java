package cn.zhenggai.notice.web;

import cn.zhenggai.shared.CaseNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Who does the lines of a notice.
 *
 * @param others lines that somebody else does, or nobody yet
 */
@Schema(example = """
                {"assignee": 51, "others": [{"number": "RC-2026-000418", "assignee": 52}], "note": "请于周五前办理"}""")
record NoticeWork(
        @NotNull Long assignee,
        List<Line> others,
        @Size(max = 1000) String note) {

    /** @param assignee who does the line; absent leaves it for later */
    record Line(@NotNull CaseNumber number, Long assignee) {}
}
