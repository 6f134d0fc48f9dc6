package cn.zhenggai.rectification.order;

import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;

/**
 * One line of an order as it would be served, were it signed now.
 *
 * @param line its place on the notice, from 1
 */
public record OrderForeseen(
        int line,
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

    public OrderForeseen at(int place) {
        return new OrderForeseen(
                place,
                number,
                schoolId,
                schoolName,
                confidential,
                this.place,
                description,
                severity,
                stopUse,
                requirement,
                due);
    }

    /** By which it is known again that nothing has changed since somebody read it. */
    public String print() {
        return number + " " + due.deadline() + " " + due.limit() + " " + severity + " " + requirement;
    }
}
