package cn.zhenggai.stoporder.reading;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.sidepath.PaperFacts;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.time.PaperDay;
import cn.zhenggai.stoporder.lifting.Lifting;
import cn.zhenggai.stoporder.lifting.Liftings;
import cn.zhenggai.stoporder.order.StopOrder;
import cn.zhenggai.stoporder.order.StopOrders;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A request for lifting and its answer, as their papers tell them. */
@Component
class LiftingFacts implements PaperFacts {

    private final CaseDesk desk;
    private final StopOrders orders;
    private final Liftings liftings;

    LiftingFacts(CaseDesk desk, StopOrders orders, Liftings liftings) {
        this.desk = desk;
        this.orders = orders;
        this.liftings = liftings;
    }

    @Override
    public Set<CaseDeed> deeds() {
        return Set.of(CaseDeed.ASK_LIFTING, CaseDeed.LIFT_STOP, CaseDeed.REFUSE_LIFTING);
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                "kind",
                "scope",
                "what",
                "startsOn",
                "liftWhen",
                "done",
                "askedBy",
                "askedOn",
                "seen",
                "seenBy",
                "seenOn",
                "answer",
                "answerNote");
    }

    @Override
    public Set<String> persons() {
        return Set.of("askedBy", "seenBy");
    }

    @Override
    public Map<String, String> facts(CaseNumber number, CaseDeed deed) {
        StopOrder order = OrderFacts.last(desk, orders, number);
        Lifting lifting = liftings.current(order);
        Lifting.Seen seen = lifting.seen();
        return Map.ofEntries(
                Map.entry("kind", StopWords.kind(order)),
                Map.entry("scope", StopWords.scope(order)),
                Map.entry("what", order.description()),
                Map.entry("startsOn", PaperDay.of(order.startsOn())),
                Map.entry("liftWhen", order.liftWhen()),
                Map.entry("done", lifting.asked().done()),
                Map.entry("askedBy", lifting.asked().byName()),
                Map.entry("askedOn", PaperDay.of(lifting.asked().at())),
                Map.entry("seen", seen == null ? "" : seen.what()),
                Map.entry("seenBy", seen == null ? "" : seen.byName()),
                Map.entry("seenOn", seen == null ? "" : PaperDay.of(seen.at())),
                Map.entry("answer", answer(lifting)),
                Map.entry("answerNote", note(lifting)));
    }

    private static String answer(Lifting lifting) {
        Lifting.Decided decided = lifting.decided();
        if (decided == null) {
            return "";
        }
        return decided.approved() ? "同意恢复，停课（停用）决定自即日起解除；事项本身仍须按期整改并复查。" : "不同意恢复，停课（停用）决定继续有效。";
    }

    private static String note(Lifting lifting) {
        Lifting.Decided decided = lifting.decided();
        return decided == null || decided.note() == null ? "" : decided.note();
    }
}
