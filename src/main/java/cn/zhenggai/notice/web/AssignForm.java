package cn.zhenggai.notice.web;

import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.form.FormValues;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who does the work of a notice: one for all, and another for a line under the number of its case.
 *
 * @param others without the lines that are as the rest
 */
record AssignForm(Long assignee, Map<CaseNumber, Long> others, String note) {

    static AssignForm read(FormValues form) {
        Map<CaseNumber, Long> others = new HashMap<>();
        form.texts("line").stream()
                .map(CaseNumber::parse)
                .flatMap(Optional::stream)
                .forEach(number -> {
                    Long other = form.id("assignee-" + number);
                    if (other != null) {
                        others.put(number, other);
                    }
                });
        return new AssignForm(form.id("assignee"), others, form.text("note"));
    }
}
