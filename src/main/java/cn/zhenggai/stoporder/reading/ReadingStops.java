package cn.zhenggai.stoporder.reading;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.stoporder.lifting.Lifting;
import cn.zhenggai.stoporder.lifting.Liftings;
import cn.zhenggai.stoporder.lifting.StopProof;
import cn.zhenggai.stoporder.lifting.StopRights;
import cn.zhenggai.stoporder.order.OrderingStop;
import cn.zhenggai.stoporder.order.StopOrder;
import cn.zhenggai.stoporder.order.StopOrders;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of the stop orders of one case, and what the reader may do about them. */
@Service
public class ReadingStops {

    private final CaseDesk desk;
    private final StopOrders orders;
    private final Liftings liftings;
    private final StopRights rights;
    private final OrderingStop ordering;
    private final SuggestingStop suggesting;
    private final EvidenceShelf evidence;

    ReadingStops(
            CaseDesk desk,
            StopOrders orders,
            Liftings liftings,
            StopRights rights,
            OrderingStop ordering,
            SuggestingStop suggesting,
            EvidenceShelf evidence) {
        this.desk = desk;
        this.orders = orders;
        this.liftings = liftings;
        this.rights = rights;
        this.ordering = ordering;
        this.suggesting = suggesting;
        this.evidence = evidence;
    }

    /**
     * @param orders latest first
     * @param mayOrder in writing; {@code mayStopAtOnce} on a word
     * @param leaders whose word it may be given on; empty for who may not
     * @param suggestion null when no rule suggests anything, and for who may stop nothing
     */
    public record Told(
            CaseNumber number,
            List<StopView> orders,
            boolean mayOrder,
            boolean mayStopAtOnce,
            List<PersonCard> leaders,
            SuggestingStop.Suggested suggestion) {

        /** For templates: whether there is anything to show or to do. */
        public boolean empty() {
            return orders.isEmpty() && !mayOrder && !mayStopAtOnce;
        }

        public boolean active() {
            return orders.stream().anyMatch(order -> order.state().active());
        }
    }

    /** @throws CaseNotFound also for a case that this reader may not see; the attempt is logged */
    @Transactional(readOnly = true)
    public Told of(CaseNumber number, Actor reader) {
        desk.mustSee(number, reader);
        RectificationCase subject = desk.read(number);
        List<StopOrder> all =
                subject.stops().stopsGiven() == 0 ? List.of() : orders.findByCaseIdOrderByPlace(subject.id());
        boolean order = rights.may(subject, Action.ORDER_STOP, reader);
        boolean atOnce = rights.may(subject, Action.STOP_AT_ONCE, reader);
        return new Told(
                number,
                views(subject, all, reader),
                order,
                atOnce,
                atOnce ? ordering.leaders(subject) : List.of(),
                order || atOnce ? suggesting.of(subject, all) : null);
    }

    private List<StopView> views(RectificationCase subject, List<StopOrder> all, Actor reader) {
        if (all.isEmpty()) {
            return List.of();
        }
        Names names = Names.of(reader);
        Map<Long, List<Lifting>> asked =
                liftings
                        .findByOrderIdInOrderByOrderIdAscAttemptAsc(
                                all.stream().map(StopOrder::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Lifting::orderId));
        return all.stream()
                .sorted(Comparator.comparing(StopOrder::place).reversed())
                .map(order -> StopView.of(
                        order,
                        attempts(subject, order, asked.getOrDefault(order.id(), List.of()), names),
                        rights.of(subject, order, reader),
                        names))
                .toList();
    }

    private List<StopView.Attempt> attempts(
            RectificationCase subject, StopOrder order, List<Lifting> asked, Names names) {
        List<EvidenceFile> files = asked.isEmpty() || !names.read()
                ? List.of()
                : evidence.of(StopProof.owner(subject.number(), order.place()));
        return asked.stream()
                .map(lifting -> StopView.Attempt.of(
                        lifting, of(files, StopProof.DONE, lifting), of(files, StopProof.ON_SITE, lifting), names))
                .toList();
    }

    private static List<EvidenceFile> of(List<EvidenceFile> files, String purpose, Lifting lifting) {
        return files.stream()
                .filter(file -> purpose.equals(file.purpose()) && file.round() == lifting.attempt())
                .toList();
    }
}
