package cn.zhenggai.stoporder.reading;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.sidepath.PaperFacts;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.time.PaperDay;
import cn.zhenggai.stoporder.order.StopOrder;
import cn.zhenggai.stoporder.order.StopOrders;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A stop order as its notice tells it. */
@Component
class OrderFacts implements PaperFacts {

    private final CaseDesk desk;
    private final StopOrders orders;

    OrderFacts(CaseDesk desk, StopOrders orders) {
        this.desk = desk;
        this.orders = orders;
    }

    @Override
    public Set<CaseDeed> deeds() {
        return Set.of(CaseDeed.ORDER_STOP, CaseDeed.CONFIRM_STOP);
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                "kind",
                "scope",
                "what",
                "stopReason",
                "stopBasis",
                "startsOn",
                "pupilsGo",
                "liftWhen",
                "orderedBy",
                "orderedOn",
                "word");
    }

    @Override
    public Set<String> persons() {
        return Set.of("orderedBy", "word");
    }

    @Override
    public Map<String, String> facts(CaseNumber number, CaseDeed deed) {
        StopOrder order = last(desk, orders, number);
        StopOrder.Word word = order.word();
        return Map.ofEntries(
                Map.entry("kind", StopWords.kind(order)),
                Map.entry("scope", StopWords.scope(order)),
                Map.entry("what", order.description()),
                Map.entry("stopReason", order.reason()),
                Map.entry("stopBasis", order.basis()),
                Map.entry("startsOn", PaperDay.of(order.startsOn())),
                Map.entry("pupilsGo", order.pupilsGo() == null ? "不涉及" : order.pupilsGo()),
                Map.entry("liftWhen", order.liftWhen()),
                Map.entry("orderedBy", order.ordered().byName()),
                Map.entry("orderedOn", PaperDay.of(order.ordered().at())),
                Map.entry(
                        "word",
                        word == null
                                ? ""
                                : "检查组现场先行决定，经" + word.byName() + "于" + PaperDay.of(word.at()) + "电话批准，现予书面确认。"));
    }

    /** The one that was touched last: the deed is about it. */
    static StopOrder last(CaseDesk desk, StopOrders orders, CaseNumber number) {
        long subject = desk.read(number).id();
        return orders.findFirstByCaseIdOrderByEntryNoDesc(subject).orElseThrow();
    }
}
