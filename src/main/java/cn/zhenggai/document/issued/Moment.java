package cn.zhenggai.document.issued;

import cn.zhenggai.rectification.log.CaseLogged;
import cn.zhenggai.shared.Actor;

/**
 * Something happened after which papers are issued.
 *
 * @param name as {@code papers.csv} has it
 * @param by who did it, null when it came about by itself
 * @param noticeId of a notice, else null; {@code visitId} of a visit; {@code deed} of a single case
 */
record Moment(String name, Actor by, Long noticeId, Long visitId, CaseLogged deed) {

    static Moment ofNotice(String name, long noticeId, Actor by) {
        return new Moment(name, by, noticeId, null, null);
    }

    static Moment ofVisit(String name, long visitId, Actor by) {
        return new Moment(name, by, null, visitId, null);
    }

    static Moment ofCase(CaseLogged deed) {
        return new Moment(deed.deed().name(), deed.by(), null, null, deed);
    }
}
