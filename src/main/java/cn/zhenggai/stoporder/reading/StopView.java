package cn.zhenggai.stoporder.reading;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.stoporder.StopKind;
import cn.zhenggai.stoporder.StopScope;
import cn.zhenggai.stoporder.StopState;
import cn.zhenggai.stoporder.lifting.Lifting;
import cn.zhenggai.stoporder.order.StopOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One stop order as it is read.
 *
 * @param level that decides about it
 * @param word whose word it was given on, null for one that was written from the beginning
 * @param ending null while it holds
 * @param may what the reader may do with it now
 */
public record StopView(
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
        Word word,
        Ending ending,
        List<Attempt> attempts,
        Set<Action> may) {

    /** @param confirmedByName null until it is in writing */
    public record Word(PersonName byName, Instant at, Instant until, PersonName confirmedByName, Instant confirmedAt) {}

    /** @param byName empty for the system itself */
    public record Ending(PersonName byName, Instant at, String note) {}

    /** @param fit null until somebody looked; {@code approved} until it was decided */
    public record Attempt(
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
            List<EvidenceFile> proof,
            List<EvidenceFile> onSite) {

        static Attempt of(Lifting lifting, List<EvidenceFile> proof, List<EvidenceFile> onSite, Names names) {
            Lifting.Asked asked = lifting.asked();
            Lifting.Seen seen = lifting.seen();
            Lifting.Decided decided = lifting.decided();
            return new Attempt(
                    lifting.attempt(),
                    asked.done(),
                    names.show(asked.byName()),
                    asked.at(),
                    seen == null ? null : seen.fit(),
                    seen == null ? null : seen.what(),
                    seen == null ? null : names.show(seen.byName()),
                    seen == null ? null : seen.at(),
                    decided == null ? null : decided.approved(),
                    decided == null ? null : decided.note(),
                    decided == null ? null : names.show(decided.byName()),
                    decided == null ? null : decided.at(),
                    proof,
                    onSite);
        }
    }

    static StopView of(StopOrder order, List<Attempt> attempts, Set<Action> may, Names names) {
        return new StopView(
                order.place(),
                order.kind(),
                order.scope(),
                order.description(),
                order.reason(),
                order.basis(),
                order.startsOn(),
                order.pupilsGo(),
                order.liftWhen(),
                order.decider(),
                order.state(),
                names.show(order.ordered().byName()),
                order.ordered().at(),
                word(order, names),
                ending(order, names),
                attempts,
                may);
    }

    private static Word word(StopOrder order, Names names) {
        StopOrder.Word word = order.word();
        return word == null
                ? null
                : new Word(
                        names.show(word.byName()),
                        word.at(),
                        word.until(),
                        names.show(word.confirmedByName()),
                        word.confirmedAt());
    }

    private static Ending ending(StopOrder order, Names names) {
        StopOrder.Ending ending = order.ending();
        return ending == null ? null : new Ending(names.show(ending.byName()), ending.at(), ending.note());
    }

    /** For templates. */
    public boolean may(String action) {
        return may.contains(Action.valueOf(action));
    }
}
