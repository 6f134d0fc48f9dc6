package cn.zhenggai.rectification.order;

import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;

/** One line of an order as it would be served, were it signed now. */
public record OrderForeseen(
        CaseNumber number,
        long schoolId,
        String schoolName,
        boolean confidential,
        String place,
        String description,
        Severity severity,
        boolean stopUse,
        String requirement,
        CountedDay due) {

    /** By which it is known again that nothing has changed since somebody read it. */
    public String print() {
        return number + " " + due.deadline() + " " + due.limit() + " " + severity + " " + requirement;
    }
}
