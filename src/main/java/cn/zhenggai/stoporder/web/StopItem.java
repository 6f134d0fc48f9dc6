package cn.zhenggai.stoporder.web;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.stoporder.StopKind;
import cn.zhenggai.stoporder.StopScope;
import cn.zhenggai.stoporder.StopState;
import cn.zhenggai.stoporder.reading.StopView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A stop order for programs.
 *
 * @param place its number within the case, from 1; named by everything that is done with it
 * @param level whose decision confirms, revokes and lifts it; the director may always
 * @param approvedByName whose word by telephone it was given on, absent for one in writing
 * @param confirmUntil the last moment for the writing; it holds beyond it all the same
 */
record StopItem(
        int place,
        StopKind kind,
        StopScope scope,
        String description,
        String reason,
        String basis,
        LocalDate startsOn,
        String pupilsGo,
        String liftWhen,
        Desk.Kind level,
        StopState state,
        PersonName orderedByName,
        Instant orderedAt,
        PersonName approvedByName,
        Instant approvedAt,
        Instant confirmUntil,
        PersonName confirmedByName,
        Instant confirmedAt,
        PersonName endedByName,
        Instant endedAt,
        String endNote,
        List<Request> requests) {

    /**
     * One time that the school asked for it to be lifted.
     *
     * @param fit absent until somebody looked on site
     * @param approved absent until it was decided
     * @param files of the school, {@code onSite} of who looked
     */
    record Request(
            int number,
            String done,
            PersonName askedByName,
            Instant askedAt,
            Boolean fit,
            String seen,
            PersonName seenByName,
            Instant seenAt,
            Boolean approved,
            String note,
            PersonName decidedByName,
            Instant decidedAt,
            List<Long> files,
            List<Long> onSite) {

        private static Request of(StopView.Attempt one) {
            return new Request(
                    one.number(),
                    one.done(),
                    one.askedByName(),
                    one.askedAt(),
                    one.fit(),
                    one.seen(),
                    one.seenByName(),
                    one.seenAt(),
                    one.approved(),
                    one.note(),
                    one.decidedByName(),
                    one.decidedAt(),
                    one.proof().stream().map(EvidenceFile::id).toList(),
                    one.onSite().stream().map(EvidenceFile::id).toList());
        }
    }

    static StopItem of(StopView order) {
        StopView.Word word = order.word();
        StopView.Ending ending = order.ending();
        return new StopItem(
                order.place(),
                order.kind(),
                order.scope(),
                order.description(),
                order.reason(),
                order.basis(),
                order.startsOn(),
                order.pupilsGo(),
                order.liftWhen(),
                order.level(),
                order.state(),
                order.orderedByName(),
                order.orderedAt(),
                word == null ? null : word.byName(),
                word == null ? null : word.at(),
                word == null ? null : word.until(),
                word == null ? null : word.confirmedByName(),
                word == null ? null : word.confirmedAt(),
                ending == null ? null : ending.byName(),
                ending == null ? null : ending.at(),
                ending == null ? null : ending.note(),
                order.attempts().stream().map(Request::of).toList());
    }
}
