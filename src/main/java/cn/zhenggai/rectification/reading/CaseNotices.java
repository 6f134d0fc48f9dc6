package cn.zhenggai.rectification.reading;

import cn.zhenggai.rectification.dossier.CaseOrder;
import cn.zhenggai.rectification.dossier.RectificationCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the notice has come that a case is on. Index {@code ix_case_notice}. */
@Component
class CaseNotices {

    private final JdbcClient jdbc;

    CaseNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseNotice of(RectificationCase subject) {
        CaseOrder order = subject.order();
        if (order.noticeId() == null) {
            return null;
        }
        return jdbc.sql("""
                        select sum(case when state in ('CLOSED', 'FIXED_ON_SITE') then 1 else 0 end) closed,
                               sum(case when state in ('WITHDRAWN', 'DISMISSED', 'MERGED', 'TERMINATED') then 0 else 1 end) total,
                               sum(case when state = 'DRAFT' then 1 else 0 end) drafts
                        from rectification_case where notice_id = :notice""")
                .param("notice", order.noticeId())
                .query((row, n) -> new CaseNotice(
                        order.noticeId(),
                        order.lineNo(),
                        number(order.printedNumber()),
                        order.printedNumber(),
                        order.receiptRefused(),
                        row.getInt("closed"),
                        row.getInt("total"),
                        row.getInt("drafts")))
                .single();
    }

    /** Without the line. */
    private static String number(String printed) {
        return printed == null ? null : printed.substring(0, printed.lastIndexOf('-'));
    }
}
